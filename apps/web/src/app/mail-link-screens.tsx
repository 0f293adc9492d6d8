import type { Session } from '../apollo/standing';
import { Invitation, NewPassword, NotMe } from './lazy-screens';
import { paths } from './paths';
import { stepTo } from './step-to';
import { goTo } from './use-path';

interface MailLinks {
  contact: string | undefined;
  take: (session: Session) => void;
  /** The address that the sign-in page is to start with. */
  onEmail: (email: string) => void;
}

/** The pages that links in mails lead to, whoever follows them. */
export function mailLinkScreens({ contact, take, onEmail }: MailLinks) {
  const toSignIn = stepTo(paths.signIn);

  function onAccepted(session: Session) {
    goTo(paths.home);
    take(session);
  }

  return {
    INVITATION: () => <Invitation contact={contact} onAccepted={onAccepted} toStart={toSignIn} />,
    NEW_PASSWORD: () => <NewPassword contact={contact} onChanged={onEmail} toSignIn={toSignIn} />,
    NOT_ME: () => <NotMe contact={contact} toStart={toSignIn} />,
  };
}
