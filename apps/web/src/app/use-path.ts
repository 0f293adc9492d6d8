import { useSyncExternalStore } from 'react';
import type { Path } from './paths';

const moved = 'path-moved';

function subscribe(listener: () => void) {
  window.addEventListener('popstate', listener);
  window.addEventListener(moved, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(moved, listener);
  };
}

const current = () => location.pathname;

export const usePath = () => useSyncExternalStore(subscribe, current, current);

/** A step that the person took: the back button returns from it. */
export function goTo(path: Path) {
  window.history.pushState(null, '', path);
  window.dispatchEvent(new Event(moved));
}

/** A correction of the address, not a step: the back button must not lead into it again. */
export function correctPath(path: Path) {
  window.history.replaceState(null, '', path);
  window.dispatchEvent(new Event(moved));
}
