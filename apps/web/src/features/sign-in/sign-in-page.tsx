import type { AuthState, SessionEnd } from '../../generated/graphql';
import { Notice } from '../../ui/notice';
import { product } from '../../ui/product';
import { Screen } from '../../ui/screen';
import { type Step, StepLink } from '../../ui/step-link';
import { sessionEndWords } from './session-end.messages';
import { signInMessages as words } from './sign-in.messages';
import classes from './sign-in.module.css';
import { SignInForm } from './sign-in-form';

interface SignInPageProps {
  ended: SessionEnd | null;
  /** The state that this page showed when the session ended, and the e-mail to start again with. */
  before: AuthState | null;
  email: string;
  toIntroduction: Step;
}

export function SignInPage({ ended, before, email, toIntroduction }: SignInPageProps) {
  const end = ended && sessionEndWords[ended](product.supportEmail, before);
  return (
    <Screen heading={words.heading} intro={words.intro(product.name)}>
      {end && <Notice tone={end.tone}>{end.words}</Notice>}
      <SignInForm email={email} />
      <div className={classes.links}>
        <StepLink to={toIntroduction}>{words.introduction}</StepLink>
        <p className={classes.help}>
          {words.help} <span className={classes.contact}>{product.supportEmail}</span>
        </p>
      </div>
    </Screen>
  );
}
