import { Skeleton, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAnswer } from '#src/apollo/use-answer';
import { ResetContextDocument } from '#src/generated/admin/graphql';
import { AlertIcon, CheckIcon, ClockIcon } from '#view/ui/icons';
import { NetworkIcon } from '../icons';
import { Answered } from '../parts/answered';
import { Moment } from '../parts/moment';
import { contextMessages as words } from './resets.messages';
import classes from './resets.module.css';
import { type ResetContext, signsIn } from './signs';

/** What to know before a reset, beside the form that makes it. */
export function ContextNotes({ userId }: { userId: string }) {
  const answer = useAnswer(ResetContextDocument, { userId });
  return (
    <aside className={classes.context} aria-label={words.heading}>
      <h3>{words.heading}</h3>
      <Answered answer={answer} skeleton={<ContextSkeleton />}>
        {({ resetContext }) => (resetContext ? <Notes context={resetContext} /> : <p>{words.unknown}</p>)}
      </Answered>
    </aside>
  );
}

function Notes({ context }: { context: ResetContext }) {
  const signs = signsIn(context, Date.now());
  const { factorUsedAt, passwordLinkUsedAt, wrongPasswordsLastDay, wrongCodesLastDay } = context;
  const tries = [
    wrongPasswordsLastDay > 0 && words.wrongPasswords(wrongPasswordsLastDay),
    wrongCodesLastDay > 0 && words.wrongCodes(wrongCodesLastDay),
  ].filter(Boolean);
  return (
    <ul className={classes.notes}>
      {signs.linkUsed && (
        <Note tone="BAD" icon={<AlertIcon />}>
          <strong>
            {words.linkUsed} <Moment at={passwordLinkUsedAt} />.
          </strong>{' '}
          {words.linkWarning}
        </Note>
      )}
      {signs.factorUsed ? (
        <Note tone="WARN" icon={<ClockIcon />}>
          <strong>
            {words.factorUsed} <Moment at={factorUsedAt} />.
          </strong>{' '}
          {words.factorWarning}
        </Note>
      ) : (
        <Note icon={<CheckIcon />}>{words.noFactor}</Note>
      )}
      {signs.wrongTries ? (
        <Note tone="WARN" icon={<ClockIcon />}>{`${tries.join(', ')} ${words.lastDay}.`}</Note>
      ) : (
        <Note icon={<CheckIcon />}>{words.noneWrong}</Note>
      )}
      {context.knownAddress !== null && (
        <Note {...(signs.newAddress && { tone: 'WARN' as const })} icon={<NetworkIcon />}>
          {signs.newAddress ? words.newAddress : words.knownAddress}
        </Note>
      )}
    </ul>
  );
}

interface NoteProps {
  tone?: 'WARN' | 'BAD';
  icon: ReactNode;
  children: ReactNode;
}

const Note = ({ tone, icon, children }: NoteProps) => (
  <li className={classes.note} data-tone={tone}>
    {icon}
    <div>{children}</div>
  </li>
);

const ContextSkeleton = () => (
  <div aria-busy="true">
    <VisuallyHidden>{words.loading}</VisuallyHidden>
    <Skeleton height={16} mt={12} />
    <Skeleton height={16} mt={12} width="80%" />
    <Skeleton height={16} mt={12} width="90%" />
  </div>
);
