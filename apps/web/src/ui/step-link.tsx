import { Anchor } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';

/** A way to another screen: a real address for a new tab, without loading the page anew for a plain click. */
export interface Step {
  href: string;
  go: () => void;
}

/** Makes a link of any shape lead there. */
export const stepProps = ({ href, go }: Step) => ({
  href,
  onClick: (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go();
  },
});

export function StepLink({ to, children }: { to: Step; children: ReactNode }) {
  return (
    <Anchor underline="always" {...stepProps(to)}>
      {children}
    </Anchor>
  );
}
