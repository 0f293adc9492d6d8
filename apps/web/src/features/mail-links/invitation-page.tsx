import { type Problem, refusalProblem } from '../../apollo/problem';
import type { Session } from '../../apollo/standing';
import { useAct } from '../../apollo/use-act';
import { useAnswer } from '../../apollo/use-answer';
import { AcceptInvitationDocument, InvitationPreviewDocument } from '../../generated/graphql';
import { Screen } from '../../ui/screen';
import type { Step } from '../../ui/step-link';
import { LinkGate } from './link-gate';
import { LinkOver } from './link-over';
import { passwordMessages, invitationMessages as words } from './mail-links.messages';
import { PasswordForm } from './password-form';
import { useLinkToken } from './use-link-token';

interface InvitationPageProps {
  contact: string | undefined;
  onAccepted: (session: Session) => void;
  toStart: Step;
}

/** Opening it changes nothing: a scanner of mails may. Only the button makes the account. */
export function InvitationPage({ contact, onAccepted, toStart }: InvitationPageProps) {
  const token = useLinkToken();
  const { data, problem, reload } = useAnswer(InvitationPreviewDocument, token ? { token } : null);
  const submit = useAccept(token, onAccepted);
  return (
    <LinkGate
      preview={token ? data?.invitationPreview : null}
      problem={problem}
      onRetry={() => void reload()}
      over={<LinkOver words={words.invalid} contact={contact} toStart={toStart} />}
    >
      {({ email, name, organization }) => (
        <Screen heading={words.heading(organization)} intro={words.intro}>
          <PasswordForm
            email={{ label: words.email, value: email }}
            name={{ label: words.name, value: name, missing: words.missingName }}
            password={passwordMessages.label}
            button={words.create}
            contact={contact}
            submit={submit}
          />
        </Screen>
      )}
    </LinkGate>
  );
}

function useAccept(token: string, onAccepted: (session: Session) => void) {
  const act = useAct();
  return async (password: string, name: string): Promise<Problem | null> => {
    const { data, problem } = await act(AcceptInvitationDocument, { token, password, name });
    if (problem) return problem;
    if (data.acceptInvitation.__typename !== 'Session') return refusalProblem(data.acceptInvitation);
    onAccepted(data.acceptInvitation);
    return null;
  };
}
