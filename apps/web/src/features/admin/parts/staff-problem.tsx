import type { Problem } from '#src/apollo/problem';
import { Notice } from '#view/ui/notice';
import { ProblemNotice } from '#view/ui/problem-notice';
import { staffProblemWords } from './parts.messages';

/** Says what went wrong, to whoever looks after others. */
export function StaffProblem({ problem }: { problem: Problem }) {
  const words = staffProblemWords[problem.code];
  if (!words) return <ProblemNotice problem={problem} />;
  return (
    <Notice tone="BAD" urgent>
      {words}
    </Notice>
  );
}
