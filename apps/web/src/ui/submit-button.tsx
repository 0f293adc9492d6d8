import { Button } from '@mantine/core';

interface SubmitButtonProps {
  children: string;
  busy?: boolean;
  /** Nothing can be sent now. The button keeps the focus, which a disabled one would lose; its form refuses by itself. */
  closed: boolean;
}

export function SubmitButton({ children, busy = false, closed }: SubmitButtonProps) {
  return (
    <Button type="submit" loading={busy} aria-disabled={closed} {...(closed && { 'data-disabled': true })}>
      {children}
    </Button>
  );
}
