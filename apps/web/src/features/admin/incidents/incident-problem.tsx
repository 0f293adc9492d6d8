import type { Problem } from '#src/apollo/problem';
import { Notice } from '#view/ui/notice';
import { StaffProblem } from '../parts/staff-problem';
import { incidentMessages as words } from './incidents.messages';

/** Says why an incident was not changed. */
export function IncidentProblem({ problem }: { problem: Problem }) {
  if (problem.code !== 'NOT_ALLOWED') return <StaffProblem problem={problem} />;
  return (
    <Notice tone="BAD" urgent>
      {words.changed}
    </Notice>
  );
}
