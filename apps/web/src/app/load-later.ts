import { type ComponentType, useEffect, useState } from 'react';

/** Loads a part of the app when it is first shown: nobody who just signs in waits for it. */
export function loadLater<Props>(load: () => Promise<ComponentType<Props>>) {
  let known: ComponentType<Props> | null = null;
  return function useLoaded() {
    const [loaded, setLoaded] = useState(() => known);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (known) return;
      load().then(
        (part) => {
          known = part;
          setLoaded(() => part);
        },
        () => setFailed(true),
      );
    }, []);
    return { loaded, failed };
  };
}
