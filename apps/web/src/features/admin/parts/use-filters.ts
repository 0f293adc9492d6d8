import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** What narrows a list down and how far it was paged: all of it stands in the address. */
export function useFilters() {
  const [params, setParams] = useSearchParams();
  const trail = params.getAll('after');

  /** Another question starts on its first page. */
  const setAll = useCallback(
    (values: Readonly<Record<string, string | null>>, replace = false) =>
      setParams(
        (last) => {
          const next = new URLSearchParams(last);
          for (const [name, value] of Object.entries(values))
            if (value) next.set(name, value);
            else next.delete(name);
          next.delete('after');
          return next;
        },
        { replace },
      ),
    [setParams],
  );

  const set = useCallback(
    (name: string, value: string | null, replace = false) => setAll({ [name]: value }, replace),
    [setAll],
  );

  const goTo = (cursors: string[]) =>
    setParams((last) => {
      const next = new URLSearchParams(last);
      next.delete('after');
      for (const cursor of cursors) next.append('after', cursor);
      return next;
    });

  return {
    get: (name: string) => params.get(name),
    set,
    setAll,
    after: trail.at(-1) ?? null,
    next: (cursor: string) => goTo([...trail, cursor]),
    previous: () => goTo(trail.slice(0, -1)),
    /** Takes away what narrows nothing down: the page stays. */
    drop: (name: string) =>
      setParams(
        (last) => {
          const next = new URLSearchParams(last);
          next.delete(name);
          return next;
        },
        { replace: true },
      ),
    clear: (...names: string[]) =>
      setParams((last) => {
        const next = new URLSearchParams(last);
        for (const name of [...names, 'after']) next.delete(name);
        return next;
      }),
  };
}

export type Filters = ReturnType<typeof useFilters>;

/** A parameter that may only be one of these. */
export const oneOf = <Value extends string>(
  text: string | null,
  values: Record<Value, unknown>,
): Value | null => (text !== null && Object.hasOwn(values, text) ? (text as Value) : null);
