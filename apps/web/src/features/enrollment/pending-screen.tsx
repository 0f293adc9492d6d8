import { Button } from '@mantine/core';
import { CodeForm } from '../../ui/code-form';
import { ProblemNotice } from '../../ui/problem-notice';
import { product } from '../../ui/product';
import { Screen } from '../../ui/screen';
import { StepLink } from '../../ui/step-link';
import { explainClock } from './clock-help';
import { pendingMessages, qrMessages } from './enrollment.messages';
import classes from './enrollment.module.css';
import { guideMessages } from './guide.messages';
import { progressOf } from './qr-heading';
import type { QrPageProps } from './qr-page';
import { useConfirm } from './use-confirm';

/** After a reload, or in a second tab: the secret was shown once, but its first code is still awaited. */
export function PendingScreen({
  id,
  enrollment,
  contact,
  onCodes,
  path,
  back,
}: QrPageProps & { id: string }) {
  const confirm = useConfirm(id, onCodes);
  const { making, make, problem } = enrollment;
  return (
    <Screen
      heading={pendingMessages.heading}
      intro={pendingMessages.intro(product.issuer)}
      {...progressOf(path)}
    >
      <CodeForm submit={confirm} contact={contact} explain={explainClock} />
      <div className={classes.section}>
        <p>{pendingMessages.notScanned}</p>
        <Button variant="default" loading={making !== null} onClick={() => void make(path)}>
          {qrMessages.makeNew}
        </Button>
        {problem && <ProblemNotice problem={problem} contact={contact} />}
      </div>
      <div>
        <StepLink to={back}>{guideMessages.back}</StepLink>
      </div>
    </Screen>
  );
}
