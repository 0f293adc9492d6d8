import { SteadyButton } from './steady-button';

interface SubmitButtonProps {
  children: string;
  busy?: boolean;
  /** Nothing can be sent now; the form refuses Enter in a field by itself. */
  closed: boolean;
}

export const SubmitButton = (props: SubmitButtonProps) => <SteadyButton {...props} type="submit" />;
