import { useEffect } from 'react';
import { useStanding, useStandingStore } from './standing-context';

/**
 * Asks `session` at the start unless the page came with its answer, when this state has run out, and whenever the page comes back into view: another tab, the
 * authenticator app, or the browser's back button may have changed where the person stands.
 */
export function useFreshStanding() {
  const { ask, read } = useStandingStore();
  const endsAt = useStanding().standing?.endsAt ?? null;

  useEffect(() => {
    const onReturn = () => {
      if (document.visibilityState === 'visible') void ask();
    };
    const onPageShow = (event: PageTransitionEvent) => {
      if (event.persisted) void ask();
    };
    if (!read().standing) void ask();
    document.addEventListener('visibilitychange', onReturn);
    window.addEventListener('pageshow', onPageShow);
    return () => {
      document.removeEventListener('visibilitychange', onReturn);
      window.removeEventListener('pageshow', onPageShow);
    };
  }, [ask, read]);

  useEffect(() => {
    if (endsAt === null) return;
    // A second more than is left, so that the server has come to the same end; at least a second, so that it is never a loop.
    const timer = setTimeout(() => void ask(), Math.max(0, endsAt - performance.now()) + 1000);
    return () => clearTimeout(timer);
  }, [ask, endsAt]);
}
