import { UnstyledButton } from '@mantine/core';
import { useSignOut } from '../../apollo/use-sign-out';
import { ProblemNotice } from '../../ui/problem-notice';
import { startAgainMessages as words } from './account.messages';
import classes from './account.module.css';

/** Below every half-signed screen: who is signing in, and the way out for anybody else. */
export function StartAgain({ email }: { email: string }) {
  const { busy, problem, signOut } = useSignOut();
  return (
    <footer className={classes.startAgain}>
      <p>
        {words.who} <span className={classes.who}>{email}</span>
      </p>
      <UnstyledButton className={classes.again} disabled={busy} onClick={() => void signOut()}>
        {words.startAgain}
      </UnstyledButton>
      {problem && <ProblemNotice problem={problem} />}
    </footer>
  );
}
