import { CloseButton } from '@mantine/core';
import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { Notice } from '#view/ui/notice';
import { partsMessages as words } from './parts.messages';
import classes from './parts.module.css';

interface Saying {
  text: string | null;
  say: (text: string | null) => void;
}

const SayContext = createContext<Saying>({ text: null, say: () => {} });

/** Holds the one sentence about what was just done; it goes when the person moves on. */
export function SayProvider({ children }: { children: ReactNode }) {
  const [text, say] = useState<string | null>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is what ends the saying.
  useEffect(() => say(null), [pathname]);
  return <SayContext value={{ text, say }}>{children}</SayContext>;
}

export const useSay = () => use(SayContext).say;

/** Where it is shown and read out. The region is there before its words, or they would go unheard. */
export function Said() {
  const { text, say } = use(SayContext);
  const close = useCallback(() => say(null), [say]);
  return (
    <div role="status" className={classes.said}>
      {text && (
        <Notice tone="GOOD" quiet>
          <div className={classes.saidText}>
            <span>{text}</span>
            <CloseButton size="sm" aria-label={words.close} onClick={close} />
          </div>
        </Notice>
      )}
    </div>
  );
}
