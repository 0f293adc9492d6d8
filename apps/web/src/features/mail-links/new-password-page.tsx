import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Problem, refusalProblem } from '../../apollo/problem';
import { useStandingStore } from '../../apollo/standing-context';
import { useAct } from '../../apollo/use-act';
import { useAnswer } from '../../apollo/use-answer';
import { PasswordLinkPreviewDocument, ResetPasswordDocument } from '../../generated/graphql';
import { Screen } from '../../ui/screen';
import type { Step } from '../../ui/step-link';
import { LinkGate } from './link-gate';
import { LinkOver } from './link-over';
import { newPasswordMessages as words } from './mail-links.messages';
import { PasswordForm } from './password-form';
import { useLinkToken } from './use-link-token';

interface NewPasswordPageProps {
  contact: string | undefined;
  /** Whose password is new: the sign-in page starts with that address. */
  onChanged: (email: string) => void;
  toSignIn: Step;
}

/** A new password never skips the second factor, so this page leads to sign-in and no further. */
export function NewPasswordPage({ contact, onChanged, toSignIn }: NewPasswordPageProps) {
  const token = useLinkToken();
  const { data, problem, reload } = useAnswer(PasswordLinkPreviewDocument, token ? { token } : null);
  const { changed, submit } = useChange(token, onChanged);
  if (changed) return <Changed toSignIn={toSignIn} />;
  return (
    <LinkGate
      preview={token ? data?.passwordLinkPreview : null}
      problem={problem}
      onRetry={() => void reload()}
      over={<LinkOver words={words.invalid} contact={contact} toStart={toSignIn} />}
    >
      {({ email }) => (
        <Screen heading={words.heading} intro={words.intro}>
          <PasswordForm
            email={{ label: words.email, value: email }}
            password={words.label}
            button={words.save}
            contact={contact}
            submit={submit}
          />
        </Screen>
      )}
    </LinkGate>
  );
}

const Changed = ({ toSignIn }: { toSignIn: Step }) => (
  <Screen heading={words.doneHeading} intro={words.done}>
    <Button onClick={toSignIn.go}>{words.signIn}</Button>
  </Screen>
);

function useChange(token: string, onChanged: (email: string) => void) {
  const act = useAct();
  const { ask } = useStandingStore();
  const [changed, setChanged] = useState(false);

  async function submit(password: string): Promise<Problem | null> {
    const { data, problem } = await act(ResetPasswordDocument, { token, password });
    if (problem) return problem;
    if (data.resetPassword.__typename !== 'PasswordChanged') return refusalProblem(data.resetPassword);
    onChanged(data.resetPassword.email);
    setChanged(true);
    // A session of this account in this browser has ended with the others.
    void ask();
    return null;
  }

  return { changed, submit };
}
