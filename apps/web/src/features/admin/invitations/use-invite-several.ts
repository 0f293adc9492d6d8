import { useState } from 'react';
import type { Problem } from '#src/apollo/problem';
import { InviteUsersDocument } from '#src/generated/admin/graphql';
import { useStaffAct } from '../parts/use-staff-act';
import type { PastedLine } from './read-lines';

/** By the line’s place in what was pasted: null where it was sent, else the code of the refusal. */
export type Verdicts = ReadonlyMap<number, string | null>;

export function useInviteSeveral(organizationId: string) {
  const perform = useStaffAct();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [verdicts, setVerdicts] = useState<Verdicts | null>(null);

  async function send(lines: readonly PastedLine[]): Promise<boolean> {
    setBusy(true);
    const people = lines.map(({ name, email }) => ({ name, email }));
    const { result, problem: fault } = await perform(InviteUsersDocument, { organizationId, people });
    setBusy(false);
    setProblem(fault);
    if (!result) return false;
    const found = result.lines.map(({ index, result: line }) => {
      const code = line.__typename === 'Refused' ? line.code : null;
      return [lines[index]?.line ?? 0, code] as const;
    });
    setVerdicts(new Map(found));
    return true;
  }

  return { busy, problem, verdicts, send };
}
