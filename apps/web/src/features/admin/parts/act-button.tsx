import { Button, Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './act-button.module.css';

interface ActButtonProps {
  children: ReactNode;
  onClick?: () => void;
  type?: 'button' | 'submit';
  /** WARN opens the dialog of a dangerous act, DANGER does it. */
  tone?: 'FIRST' | 'QUIET' | 'WARN' | 'DANGER';
  busy?: boolean;
  /** Within a row. */
  small?: boolean;
  icon?: ReactNode;
  iconAfter?: ReactNode;
  /** Where the words alone do not say what it acts on. */
  label?: string;
}

/** None where it is filled: the library would write its colors beside the element, where no style of ours reaches. */
const variants = { FIRST: {}, QUIET: { variant: 'default' }, WARN: { variant: 'default' }, DANGER: {} };

/** A button of the width of its words. While it is busy it keeps the focus and does nothing. */
export function ActButton({
  children,
  onClick,
  type = 'button',
  tone = 'QUIET',
  busy = false,
  small = false,
  icon,
  iconAfter,
  label,
}: ActButtonProps) {
  return (
    <Button
      type={type}
      size={small ? 'xs' : 'sm'}
      fullWidth={false}
      {...variants[tone]}
      className={classes[tone] ?? ''}
      {...(label && { 'aria-label': label })}
      aria-disabled={busy || undefined}
      leftSection={busy ? <Loader size={16} color="currentColor" aria-hidden="true" /> : icon}
      rightSection={iconAfter}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
    </Button>
  );
}
