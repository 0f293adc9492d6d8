import { useState } from 'react';
import { useParams } from 'react-router';
import { useAnswer } from '#src/apollo/use-answer';
import {
  AcknowledgeIncidentDocument,
  IncidentDocument,
  type IncidentFieldsFragment,
} from '#src/generated/admin/graphql';
import { adminPaths } from '../admin-paths';
import { FlagIcon } from '../icons';
import { ActButton } from '../parts/act-button';
import { AdminPage, PageSkeleton } from '../parts/admin-page';
import { Answered } from '../parts/answered';
import { Empty } from '../parts/empty';
import { useMe } from '../parts/me';
import { incidentKindWords } from '../parts/parts.messages';
import { useSay } from '../parts/say';
import { StaffProblem } from '../parts/staff-problem';
import { useProgress } from '../parts/use-progress';
import { useStaffAct } from '../parts/use-staff-act';
import { useWhileVisible } from '../parts/use-while-visible';
import { useIncidentCount } from '../shell/incident-count';
import { pollSeconds } from '../shell/reset-count';
import { HappenedCard } from './happened-card';
import { HelpCard } from './help-card';
import { IncidentStatusBadge, SeverityBadge } from './incident-badges';
import { incidentRefused, incidentMessages as words } from './incidents.messages';
import classes from './incidents.module.css';
import { NotesCard } from './notes-card';
import { ResolveDialog } from './resolve-dialog';
import { TimelineCard } from './timeline-card';

const back = { to: adminPaths.incidents, name: words.back };

export function IncidentPage() {
  const { id = '' } = useParams();
  const answer = useAnswer(IncidentDocument, { id });
  const { reload: reloadCount } = useIncidentCount();
  useWhileVisible(answer.reload, pollSeconds);

  const reload = async () => {
    await Promise.all([answer.reload(), reloadCount()]);
  };

  return (
    <Answered answer={answer} skeleton={<PageSkeleton />}>
      {({ incident }) =>
        incident ? <Known key={incident.id} incident={incident} reload={reload} /> : <Unknown />
      }
    </Answered>
  );
}

const Unknown = () => (
  <AdminPage heading={words.notFound} back={back}>
    <Empty icon={<FlagIcon />} heading={words.notFound} text={words.notFoundText} />
  </AdminPage>
);

export interface IncidentCardProps {
  incident: IncidentFieldsFragment;
  /** Whether the viewer may change it: nobody clears up what is about their own account. */
  changeable: boolean;
  reload: () => Promise<void>;
}

function Known({ incident, reload }: Omit<IncidentCardProps, 'changeable'>) {
  const me = useMe();
  const { busy, problem, acknowledge } = useAcknowledge(incident.id, reload);
  const changeable = incident.status !== 'RESOLVED' && incident.user?.id !== me.id;
  const given = { incident, changeable, reload };
  return (
    <AdminPage
      heading={incidentKindWords[incident.kind]}
      badges={
        <>
          <SeverityBadge severity={incident.severity} />
          <IncidentStatusBadge status={incident.status} />
        </>
      }
      back={back}
      acts={
        changeable && <Acts incident={incident} reload={reload} busy={busy} onAcknowledge={acknowledge} />
      }
    >
      {problem && (
        <div className={classes.problem}>
          <StaffProblem problem={problem} refused={incidentRefused} />
        </div>
      )}
      <div className={classes.cards}>
        <HappenedCard {...given} />
        <div className={classes.aside}>
          <HelpCard {...given} />
          <NotesCard {...given} />
        </div>
        <TimelineCard incident={incident} />
      </div>
    </AdminPage>
  );
}

interface ActsProps extends Omit<IncidentCardProps, 'changeable'> {
  busy: boolean;
  onAcknowledge: () => Promise<unknown>;
}

function Acts({ incident: { id, status }, reload, busy, onAcknowledge }: ActsProps) {
  const [resolving, setResolving] = useState(false);

  return (
    <>
      {status === 'OPEN' && (
        <ActButton tone="FIRST" busy={busy} onClick={() => void onAcknowledge()}>
          {words.acknowledge}
        </ActButton>
      )}
      <ActButton onClick={() => setResolving(true)}>{words.resolve}</ActButton>
      {resolving && <ResolveDialog id={id} onClose={() => setResolving(false)} onDone={reload} />}
    </>
  );
}

/** It is on its way until the page shows what became of it. */
function useAcknowledge(id: string, reload: () => Promise<void>) {
  const perform = useStaffAct();
  const say = useSay();
  const { busy, problem, track } = useProgress();

  async function act() {
    const done = await perform(AcknowledgeIncidentDocument, { id });
    if (done.result) say(words.acknowledgedNow);
    await reload();
    return done;
  }

  return { busy, problem, acknowledge: () => track(act()) };
}
