import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { faultProblem, type Problem } from '#src/apollo/problem';
import { type AuditProblem, VerifyAuditTrailDocument } from '#src/generated/admin/graphql';

export interface Verification {
  /** How many events hold, over all pages so far. */
  checked: number;
  checkedTo: string | null;
  unsealed: number;
  /** What was found first, if anything. */
  broken: { problem: AuditProblem | null; id: string | null } | null;
  done: boolean;
}

const nothingYet: Verification = { checked: 0, checkedTo: null, unsealed: 0, broken: null, done: false };

/** Checks the chain page by page, until its end, the first thing that is broken, or until nobody looks any more. */
export function useVerification() {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Verification | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);

  async function verify() {
    setBusy(true);
    setProblem(null);
    setFound(nothingYet);
    try {
      await followChain(client, () => left.current, setFound);
    } catch (error) {
      setProblem(faultProblem(error));
    }
    setBusy(false);
  }

  return { busy, found, problem, verify };
}

/** Page by page, each from where the one before it ended. */
async function followChain(client: ApolloClient, left: () => boolean, onFound: (so: Verification) => void) {
  let so: Verification = nothingYet;
  while (!so.done && !left()) {
    const { data } = await client.query({
      query: VerifyAuditTrailDocument,
      variables: { after: so.checkedTo },
      fetchPolicy: 'no-cache',
    });
    if (!data) throw new Error('verifyAuditTrail came without data');
    const {
      intact,
      checked,
      checkedTo,
      complete,
      firstBroken,
      problem: what,
      unsealed,
    } = data.verifyAuditTrail;
    so = {
      checked: so.checked + checked,
      checkedTo: checkedTo ?? so.checkedTo,
      unsealed,
      broken: intact ? null : { problem: what, id: firstBroken },
      // A page that came no further would be asked for again and again.
      done: complete || !intact || checkedTo === null,
    };
    onFound(so);
  }
}
