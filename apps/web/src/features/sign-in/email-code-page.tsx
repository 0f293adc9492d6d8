import { CodeForm } from '../../ui/code-form';
import { Notice } from '../../ui/notice';
import { product } from '../../ui/product';
import { Screen } from '../../ui/screen';
import { type Step, StepLink } from '../../ui/step-link';
import { useSignInByCode } from './code-page';
import { emailCodeMessages as words } from './sign-in.messages';
import classes from './sign-in.module.css';

interface EmailCodePageProps {
  contact: string | undefined;
  toRecoveryCode: Step;
}

/** After a reset the password alone opens nothing; the old app and its recovery codes still do, where they were left. */
export function EmailCodePage({ contact = product.supportEmail, toRecoveryCode }: EmailCodePageProps) {
  const submit = useSignInByCode();
  return (
    <Screen heading={words.heading} intro={words.intro}>
      <Notice tone="NOTE">
        {words.contact} <strong>{contact}</strong>.
      </Notice>
      <div className={classes.section}>
        <p>{words.oldApp}</p>
        <CodeForm submit={submit} contact={contact} />
        <div>
          <StepLink to={toRecoveryCode}>{words.recovery}</StepLink>
        </div>
      </div>
    </Screen>
  );
}
