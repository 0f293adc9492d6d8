import { Button, Skeleton, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '../../apollo/use-answer';
import { RecentActivityDocument, type RecentActivityQuery } from '../../generated/activity/graphql';
import { momentWords } from '../../ui/moment-words';
import { ProblemNotice } from '../../ui/problem-notice';
import { Screen } from '../../ui/screen';
import { type Step, StepLink } from '../../ui/step-link';
import { waitingWords } from '../../ui/waiting.messages';
import { type Activity, activitySentence, activityMessages as words } from './activity.messages';
import classes from './activity.module.css';
import { ActivityLine } from './activity-line';
import { ReportScreen } from './report-screen';

/** What happened on one’s own account, and the way to say that something of it was somebody else. */
export function ActivityPage({ back }: { back: Step }) {
  const [pages, setPages] = useState<readonly string[]>([]);
  const [doubted, setDoubted] = useState<Activity | null>(null);
  if (doubted) return <ReportScreen event={doubted} onBack={() => setDoubted(null)} />;
  return (
    <Screen heading={words.heading} intro={words.intro}>
      <Events pages={pages} onPages={setPages} onDoubt={setDoubted} />
      <div>
        <StepLink to={back}>{words.back}</StepLink>
      </div>
    </Screen>
  );
}

interface EventsProps {
  /** The cursor behind each page that was left. */
  pages: readonly string[];
  onPages: (pages: readonly string[]) => void;
  onDoubt: (event: Activity) => void;
}

function Events({ pages, onPages, onDoubt }: EventsProps) {
  const { data, problem, stale, reload } = useAnswer(RecentActivityDocument, { after: pages.at(-1) ?? null });
  if (!data && !problem) return <Shape />;
  return (
    <div className={classes.answer} aria-busy={stale} data-stale={stale || undefined}>
      {problem && (
        <>
          <ProblemNotice problem={problem} />
          <Button variant="default" onClick={() => void reload()}>
            {words.retry}
          </Button>
        </>
      )}
      {data && <List activity={data.recentActivity} onDoubt={onDoubt} />}
      {data && <Pages {...data.recentActivity.pageInfo} pages={pages} onPages={onPages} />}
    </div>
  );
}

interface ListProps {
  activity: RecentActivityQuery['recentActivity'];
  onDoubt: (event: Activity) => void;
}

function List({ activity: { edges }, onDoubt }: ListProps) {
  if (edges.length === 0) return <p className={classes.empty}>{words.empty}</p>;
  return (
    <ol className={classes.list} aria-label={words.list}>
      {edges.map(({ node }) => (
        <li key={node.id}>
          <ActivityLine event={node} act={<NotMe event={node} onDoubt={onDoubt} />} />
        </li>
      ))}
    </ol>
  );
}

function NotMe({ event, onDoubt }: { event: Activity; onDoubt: (event: Activity) => void }) {
  if (event.type === 'ACTIVITY_REPORTED' || event.type === 'ACCOUNT_CREATED') return null;
  return (
    <UnstyledButton
      className={classes.notMe}
      aria-label={words.notMeAbout(activitySentence(event), momentWords(event.occurredAt))}
      onClick={() => onDoubt(event)}
    >
      {words.notMe}
    </UnstyledButton>
  );
}

interface PagesProps extends Pick<EventsProps, 'pages' | 'onPages'> {
  hasNextPage: boolean;
  endCursor: string | null;
}

function Pages({ hasNextPage, endCursor, pages, onPages }: PagesProps) {
  const older = hasNextPage && endCursor;
  if (!older && pages.length === 0) return null;
  return (
    <nav className={classes.pages} aria-label={words.pages}>
      {pages.length > 0 && (
        <Button variant="default" onClick={() => onPages(pages.slice(0, -1))}>
          {words.newer}
        </Button>
      )}
      {older && (
        <Button variant="default" onClick={() => onPages([...pages, older])}>
          {words.older}
        </Button>
      )}
    </nav>
  );
}

/** The shape of the list. */
const Shape = () => (
  <div className={classes.answer} aria-busy="true">
    <VisuallyHidden>{waitingWords.loading}</VisuallyHidden>
    {[1, 2, 3, 4, 5].map((line) => (
      <div key={line} className={classes.line}>
        <Skeleton height={32} circle />
        <div className={classes.what}>
          <Skeleton height={16} width="60%" mt={4} />
          <Skeleton height={12} width="85%" mt={10} />
        </div>
      </div>
    ))}
  </div>
);
