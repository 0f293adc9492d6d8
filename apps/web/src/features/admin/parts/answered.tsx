import type { ReactNode } from 'react';
import type { Answer } from '#src/apollo/use-answer';
import { ActButton } from './act-button';
import { partsMessages as words } from './parts.messages';
import classes from './parts.module.css';
import { StaffProblem } from './staff-problem';

interface AnsweredProps<Data> {
  answer: Answer<Data>;
  /** The shape of what comes. */
  skeleton: ReactNode;
  children: (data: Data) => ReactNode;
}

/** Shows what was answered; the shape of it until then, and what to do where nothing came. */
export function Answered<Data>({ answer, skeleton, children }: AnsweredProps<Data>) {
  const { data, problem, reload, stale } = answer;
  return (
    <>
      {problem && (
        <div className={classes.failure}>
          {data === null && <h2>{words.unanswered}</h2>}
          <StaffProblem problem={problem} />
          <ActButton onClick={() => void reload()}>{words.retry}</ActButton>
        </div>
      )}
      {data === null ? (
        !problem && skeleton
      ) : (
        <div className={classes.answer} aria-busy={stale} data-stale={stale || undefined}>
          {children(data)}
        </div>
      )}
    </>
  );
}
