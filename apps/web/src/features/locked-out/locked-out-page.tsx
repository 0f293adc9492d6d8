import type { Standing } from '../../apollo/standing';
import { product } from '../../ui/product';
import type { Step } from '../../ui/step-link';
import { AskScreen } from './ask-screen';
import { CaseScreen } from './case-screen';
import { useResetRequest } from './use-reset-request';

interface LockedOutPageProps {
  standing: Standing;
  back: Step;
  toRecoveryCode: Step;
}

/** Asks by a press only; an open request is shown again after a reload, for the session keeps it. */
export function LockedOutPage({ standing, back, toRecoveryCode }: LockedOutPageProps) {
  const { session, resetRequest } = standing;
  const reset = useResetRequest(resetRequest);
  const contact = session.setup?.supportContact ?? product.supportEmail;
  const managers = session.setup?.accountManagers ?? [];
  if (resetRequest)
    return (
      <CaseScreen request={resetRequest} reset={reset} managers={managers} contact={contact} back={back} />
    );
  return <AskScreen reset={reset} contact={contact} back={back} toRecoveryCode={toRecoveryCode} />;
}
