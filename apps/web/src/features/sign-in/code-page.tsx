import { useCallback } from 'react';
import { useStandingStore } from '../../apollo/standing-context';
import { useVerifyCode, type Verified } from '../../apollo/use-verify-code';
import { CodeForm } from '../../ui/code-form';
import { product } from '../../ui/product';
import { Screen } from '../../ui/screen';
import { type Step, StepLink } from '../../ui/step-link';
import { codeMessages as words } from './sign-in.messages';
import classes from './sign-in.module.css';

interface CodePageProps {
  contact: string | undefined;
  toRecoveryCode: Step;
  /** Where an open reset request shows its case number; null without one. */
  toCaseNumber: Step | null;
}

export function CodePage({ contact, toRecoveryCode, toCaseNumber }: CodePageProps) {
  const submit = useSignInByCode();
  return (
    <Screen heading={words.heading} intro={words.intro(product.issuer)} focus="FIELD">
      <CodeForm submit={submit} autoFocus contact={contact} />
      <div className={classes.links}>
        <StepLink to={toRecoveryCode}>{words.noApp}</StepLink>
        {toCaseNumber && <StepLink to={toCaseNumber}>{words.caseNumber}</StepLink>}
      </div>
    </Screen>
  );
}

/** A right code of any kind ends the sign-in: the answer says where the person stands now. */
export function useSignInByCode() {
  const { take } = useStandingStore();
  return useVerifyCode(useCallback((verified: Verified) => take(verified.session), [take]));
}
