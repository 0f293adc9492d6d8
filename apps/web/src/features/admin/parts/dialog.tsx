import { Modal } from '@mantine/core';
import { type ReactNode, use, useEffect, useState } from 'react';
import classes from './dialog.module.css';
import { DialogStackContext } from './dialog-stack';
import { partsMessages as words } from './parts.messages';

interface DialogProps {
  title: string;
  onClose: () => void;
  wide?: boolean;
  /** Stands above another dialog. */
  above?: boolean;
  children: ReactNode;
}

/** Takes the focus, keeps it, and gives it back. A click beside it closes nothing: what was typed stays. */
export function Dialog({ title, onClose, wide = false, above = false, children }: DialogProps) {
  const covered = use(DialogStackContext);
  useFocusBack();
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={wide ? 920 : 480}
      centered
      closeOnClickOutside={false}
      returnFocus={false}
      // It would write a style element, which the page's content security policy refuses: see admin.css.
      lockScroll={false}
      closeOnEscape={above || !covered}
      zIndex={above ? 300 : 200}
      transitionProps={{ duration: 150, transition: 'fade' }}
      classNames={{ content: classes.content, title: classes.title, body: classes.body }}
    >
      <Modal.Overlay />
      <Modal.Content radius="lg">
        {/* The library's own head of a dialog would be a second banner of the page. */}
        <div className={classes.head}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={words.close} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** What had the focus when the dialog came has it again when the dialog is gone. */
function useFocusBack() {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
    [before],
  );
}

/** The buttons at the foot of a dialog. */
export const DialogFoot = ({ children }: { children: ReactNode }) => (
  <div className={classes.foot}>{children}</div>
);
