import type { Problem } from '#src/apollo/problem';
import { Notice } from '#view/ui/notice';
import { ProblemNotice } from '#view/ui/problem-notice';
import { staffProblemWords } from './parts.messages';

export type RefusedWords = Partial<Record<Problem['code'], string>>;

interface StaffProblemProps {
  problem: Problem;
  /** Where a code means something of its own. */
  refused?: RefusedWords | undefined;
}

/** Says what went wrong, to whoever looks after others. */
export function StaffProblem({ problem, refused }: StaffProblemProps) {
  const words = refused?.[problem.code] ?? staffProblemWords[problem.code];
  if (!words) return <ProblemNotice problem={problem} />;
  return (
    <Notice tone="BAD" urgent>
      {words}
    </Notice>
  );
}
