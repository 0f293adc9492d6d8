import type { Problem } from '../apollo/problem';
import { Notice } from './notice';
import { type ProblemWords, problemWords } from './problem.messages';
import { product } from './product';
import { useSecondsLeft } from './use-seconds-left';

interface ProblemNoticeProps {
  problem: Problem;
  /** The organization's own contact, where it is known. */
  contact?: string | undefined;
  /** Where a refusal means something else here than usual. */
  words?: ProblemWords | undefined;
}

/** Says what went wrong. A new problem wants a new `key`, so that it is read out even where the words are the same. */
export function ProblemNotice({ problem, contact = product.supportEmail, words = {} }: ProblemNoticeProps) {
  const secondsLeft = useSecondsLeft(problem.waitUntil ?? 0);
  const say = words[problem.code] ?? problemWords[problem.code];
  const sentence = say(problem, { secondsLeft, contact });
  return (
    <Notice tone={problem.waitUntil ? 'WAIT' : 'BAD'} urgent>
      {/* Read out when the wait begins and when it is over, not each second. */}
      {secondsLeft > 0 ? (
        <span role="timer" aria-live="off">
          {sentence}
        </span>
      ) : (
        sentence
      )}
    </Notice>
  );
}
