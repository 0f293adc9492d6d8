import { useEffect, useState } from 'react';

const pauseMs = 300;

/** What was typed, once the typing pauses. */
export function useLater(text: string): string {
  const [later, setLater] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setLater(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return later;
}
