import { type ReactNode, useEffect, useRef } from 'react';
import { Notice } from '#view/ui/notice';
import { ActButton } from '../parts/act-button';
import { Dialog, DialogFoot } from '../parts/dialog';
import { shownOnceMessages as words } from './integrations.messages';
import classes from './integrations.module.css';
import { Snippet } from './snippet';

interface ShownOnceProps {
  title: string;
  secret: { name: string; text: string; copy: string };
  children?: ReactNode;
  onClose: () => void;
}

/** A secret that the server has told this once. */
export function ShownOnce({ title, secret, children, onClose }: ShownOnceProps) {
  const top = useRef<HTMLDivElement>(null);
  // The form that held the focus is gone.
  useEffect(() => top.current?.focus(), []);
  return (
    <Dialog title={title} onClose={onClose}>
      <div ref={top} tabIndex={-1} className={classes.stack}>
        <Notice tone="WAIT">{words.warning}</Notice>
        <Snippet {...secret} />
        {children}
      </div>
      <DialogFoot>
        <ActButton tone="FIRST" onClick={onClose}>
          {words.done}
        </ActButton>
      </DialogFoot>
    </Dialog>
  );
}
