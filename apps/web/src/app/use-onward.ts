import { useEffect } from 'react';
import type { Session } from '../apollo/standing';
import type { Role } from '../generated/graphql';
import { nextPage } from './next-page';
import type { Screen } from './screen-for-state';

/** For whom there are pages beside the app. */
const staff: readonly (Role | null | undefined)[] = ['ACCOUNT_MANAGER', 'SUPPORT'];

/** Leads on to the page that the sign-in was for, once nothing is left to do here; says whether it does. */
export function useOnward(screen: Screen, { user }: Session): boolean {
  const onward = screen === 'HOME' && staff.includes(user?.role) ? nextPage()?.path : undefined;
  useEffect(() => {
    if (onward) window.location.replace(onward);
  }, [onward]);
  return onward !== undefined;
}
