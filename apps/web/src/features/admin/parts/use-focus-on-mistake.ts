import { useEffect, useRef, useState } from 'react';

/** Leads from the button of a form that was not sent to its first wrong field, once that field is marked. */
export function useFocusOnMistake() {
  const form = useRef<HTMLFormElement>(null);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  return { form, focusOnMistake: () => setRefusals((count) => count + 1) };
}
