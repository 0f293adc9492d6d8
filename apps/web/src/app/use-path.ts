import { useSyncExternalStore } from 'react';
import { nextPage } from './next-page';
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

/** Where the sign-in was asked to lead on to stays in the address until it does. */
const address = (path: Path, query = nextPage()?.query ?? '') => `${path}${query}`;

export const usePath = () => useSyncExternalStore(subscribe, current, current);

/** A step that the person took: the back button returns from it. */
export function goTo(path: Path) {
  window.history.pushState({ within: true }, '', address(path));
  window.dispatchEvent(new Event(moved));
}

/** A correction of the address, not a step: the back button must not lead into it again. */
export function correctPath(path: Path, query?: string) {
  window.history.replaceState(window.history.state, '', address(path, query));
  window.dispatchEvent(new Event(moved));
}

/** Back to where the person came from within the app; whoever opened this address by itself goes on to `otherwise`. */
export function goBack(otherwise: Path) {
  if ((window.history.state as { within?: boolean } | null)?.within) window.history.back();
  else goTo(otherwise);
}
