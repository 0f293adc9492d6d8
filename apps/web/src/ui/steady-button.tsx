import { Button, type ButtonProps, Loader } from '@mantine/core';
import classes from './steady-button.module.css';

interface SteadyButtonProps extends Omit<ButtonProps, 'disabled' | 'loading'> {
  type?: 'button' | 'submit';
  /** What it does is on its way. */
  busy?: boolean | undefined;
  /** It can do nothing now. */
  closed?: boolean | undefined;
  onPress?: () => void;
}

/** Busy or closed it refuses by itself, and keeps its place, its words and the focus, which a disabled button would lose. */
export function SteadyButton({
  busy = false,
  closed = false,
  onPress,
  children,
  ...button
}: SteadyButtonProps) {
  const refuses = busy || closed;
  return (
    <Button
      type="button"
      {...button}
      aria-disabled={refuses}
      {...(closed && !busy && { 'data-disabled': true })}
      onClick={(event) => {
        if (refuses) event.preventDefault();
        else onPress?.();
      }}
    >
      <span className={busy ? classes.covered : undefined}>{children}</span>
      {busy && (
        <span className={classes.loader} aria-hidden="true">
          <Loader size="calc(var(--button-height) / 1.8)" color="currentColor" />
        </span>
      )}
    </Button>
  );
}
