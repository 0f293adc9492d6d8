import { useStandingStore } from '../../apollo/standing-context';
import { useButtonAct } from '../../apollo/use-act';
import { LogoutDocument } from '../../generated/graphql';

export function useSignOut() {
  const { take } = useStandingStore();
  const { busy, problem, run } = useButtonAct(LogoutDocument);

  async function signOut() {
    const data = await run({});
    if (data) take(data.logout);
  }

  return { busy, problem, signOut };
}
