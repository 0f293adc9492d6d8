import type { Problem } from '#src/apollo/problem';
import { useSecondsLeft } from '#src/ui/use-seconds-left';
import { Notice } from '#view/ui/notice';
import { StaffProblem } from '../parts/staff-problem';
import { resetMessages as words } from './resets.messages';

interface ResetProblemProps {
  problem: Problem;
  name: string;
  /** How many case numbers did not match so far. */
  wrong: number;
}

export function ResetProblem({ problem, name, wrong }: ResetProblemProps) {
  const secondsLeft = useSecondsLeft(problem.waitUntil ?? 0);
  if (problem.code === 'CASE_NUMBER_WRONG') {
    return (
      <Notice tone="BAD" urgent>
        <p>{words.wrongNumber(name)}</p>
        <p>
          {words.tries(wrong)} {words.triesNote}
        </p>
      </Notice>
    );
  }
  if (problem.code !== 'TOO_MANY_ATTEMPTS') return <StaffProblem problem={problem} />;
  return (
    <Notice tone="WAIT" urgent>
      {/* Read out when the wait begins and when it is over, not each second. */}
      {secondsLeft > 0 ? (
        <span role="timer" aria-live="off">
          {words.wait(secondsLeft)}
        </span>
      ) : (
        words.wait(0)
      )}
    </Notice>
  );
}
