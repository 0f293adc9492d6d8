import type { Session } from '../../apollo/standing';
import { Notice } from '../../ui/notice';
import { product } from '../../ui/product';
import { Screen } from '../../ui/screen';
import { type Step, StepLink } from '../../ui/step-link';
import { emailCodeMessages as words } from './email-code.messages';
import { MailedCode } from './mailed-code';
import { OldFactor } from './old-factor';

interface EmailCodePageProps {
  session: Session;
  toRecoveryCode: Step;
  /** For when no code helps any more. */
  toReset: Step;
}

/** After a reset the password alone opens nothing: a code by mail does, or the old app where it was left. */
export function EmailCodePage({ session, toRecoveryCode, toReset }: EmailCodePageProps) {
  const { emailProof: proof, setup, user } = session;
  const contact = setup?.supportContact ?? product.supportEmail;
  const reason = proof && words.reasons[proof.reason];
  const available = proof?.codeAvailable ?? false;
  return (
    <Screen
      heading={available ? words.heading : words.headingWithout}
      intro={[reason, available ? words.sent(user?.email ?? '') : words.without].filter(Boolean).join(' ')}
      focus={available ? 'FIELD' : 'HEADING'}
    >
      {available ? (
        <MailedCode contact={contact} />
      ) : (
        <>
          <Notice tone="NOTE">
            {words.ask} <strong>{[...(setup?.accountManagers ?? []), contact].join(', ')}</strong>.
          </Notice>
          <div>
            <StepLink to={toReset}>{words.askHere}</StepLink>
          </div>
        </>
      )}
      {proof?.oldFactorStands && <OldFactor contact={contact} toRecoveryCode={toRecoveryCode} />}
    </Screen>
  );
}
