import { useEffect } from 'react';
import type { Session } from '../apollo/standing';
import { nextPage } from './next-page';
import { isStaff, type Screen } from './screen-for-state';

/** Leads on to the page that the sign-in was for, once nothing is left to do here; says whether it does. */
export function useOnward(screen: Screen, { user }: Session): boolean {
  const onward = screen === 'HOME' && isStaff({ user }) ? nextPage()?.path : undefined;
  useEffect(() => {
    if (onward) window.location.replace(onward);
  }, [onward]);
  return onward !== undefined;
}
