import { type RefObject, useEffect, useEffectEvent } from 'react';

/**
 * Whoever comes back from the phone and just types or pastes the code reaches the field, wherever the focus is, unless it is
 * in another field.
 */
export function useDigitsFromAnywhere(
  field: RefObject<HTMLInputElement | null>,
  onPaste: (text: string) => void,
  enabled: boolean,
) {
  const paste = useEffectEvent(onPaste);
  useEffect(() => {
    if (!enabled) return;
    const elsewhere = (target: EventTarget | null) =>
      !(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement);

    const onKeyDown = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (plain && /^\d$/.test(event.key) && elsewhere(event.target)) field.current?.focus();
    };
    const onPasteEvent = (event: ClipboardEvent) => {
      if (!elsewhere(event.target)) return;
      field.current?.focus();
      paste(event.clipboardData?.getData('text') ?? '');
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('paste', onPasteEvent);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('paste', onPasteEvent);
    };
  }, [field, enabled]);
}
