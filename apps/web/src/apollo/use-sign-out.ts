import { LogoutDocument } from '../generated/graphql';
import { useStandingStore } from './standing-context';
import { useButtonAct } from './use-act';

export function useSignOut() {
  const { take } = useStandingStore();
  const { busy, problem, run } = useButtonAct(LogoutDocument);

  async function signOut() {
    const data = await run({});
    if (data) take(data.logout);
  }

  return { busy, problem, signOut };
}
