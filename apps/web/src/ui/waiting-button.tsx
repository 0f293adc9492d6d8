import type { ButtonProps } from '@mantine/core';
import { SteadyButton } from './steady-button';
import { useSecondsLeft } from './use-seconds-left';

interface WaitingButtonProps extends Pick<ButtonProps, 'variant' | 'className' | 'children'> {
  busy: boolean;
  /** Until this moment of `performance.now()` the server would refuse. */
  until?: number | undefined;
  onPress: () => void;
}

/** Refuses by itself while it is busy or a wait is due. */
export function WaitingButton({ until = 0, ...button }: WaitingButtonProps) {
  return <SteadyButton {...button} closed={useSecondsLeft(until) > 0} />;
}
