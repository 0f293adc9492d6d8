import { useEffect } from 'react';

/** Does something every so often while the page is in view, and at once when it comes back into view. */
export function useWhileVisible(work: () => Promise<void>, everySeconds: number) {
  useEffect(() => {
    const tick = () => {
      if (document.visibilityState === 'visible') void work();
    };
    const timer = setInterval(tick, everySeconds * 1000);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [work, everySeconds]);
}
