import type { Problem } from '../apollo/problem';
import { Notice } from './notice';
import { problemWords } from './problem.messages';
import { product } from './product';
import { useSecondsLeft } from './use-seconds-left';

interface ProblemNoticeProps {
  problem: Problem;
  /** The organization's own contact, where it is known. */
  contact?: string | undefined;
}

/** Says what went wrong. A new problem wants a new `key`, so that it is read out even where the words are the same. */
export function ProblemNotice({ problem, contact = product.supportEmail }: ProblemNoticeProps) {
  const secondsLeft = useSecondsLeft(problem.waitUntil ?? 0);
  const words = problemWords[problem.code](problem, { secondsLeft, contact });
  return (
    <Notice tone={problem.waitUntil ? 'WAIT' : 'BAD'} urgent>
      {/* Read out when the wait begins and when it is over, not each second. */}
      {secondsLeft > 0 ? (
        <span role="timer" aria-live="off">
          {words}
        </span>
      ) : (
        words
      )}
    </Notice>
  );
}
