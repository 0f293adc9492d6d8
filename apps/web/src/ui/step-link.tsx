import { Anchor } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';

/** A way to another screen: a real address for a new tab, without loading the page anew for a plain click. */
export interface Step {
  href: string;
  go: () => void;
}

export function StepLink({ to, children }: { to: Step; children: ReactNode }) {
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    to.go();
  };
  return (
    <Anchor href={to.href} onClick={onClick} underline="always">
      {children}
    </Anchor>
  );
}
