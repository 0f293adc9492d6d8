import { Button, type ButtonProps } from '@mantine/core';
import { useSecondsLeft } from './use-seconds-left';

interface WaitingButtonProps extends ButtonProps {
  /** Until this moment of `performance.now()` the server would refuse. */
  until: number | undefined;
  onPress: () => void;
}

/** Refuses by itself while a wait is due, and keeps the focus, which a disabled button would lose. */
export function WaitingButton({ until = 0, onPress, ...button }: WaitingButtonProps) {
  const closed = useSecondsLeft(until) > 0;
  return (
    <Button
      {...button}
      aria-disabled={closed}
      {...(closed && { 'data-disabled': true })}
      onClick={() => {
        if (!closed) onPress();
      }}
    />
  );
}
