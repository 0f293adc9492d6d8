import { Button } from '@mantine/core';
import { CodeForm } from '../../ui/code-form';
import { ProblemNotice } from '../../ui/problem-notice';
import { product } from '../../ui/product';
import { Screen } from '../../ui/screen';
import { pendingMessages, qrMessages } from './enrollment.messages';
import classes from './enrollment.module.css';
import type { QrPageProps } from './qr-page';
import { useConfirm } from './use-confirm';

/** After a reload, or in a second tab: the secret was shown once, but its first code is still awaited. */
export function PendingScreen({ id, enrollment, contact, onCodes }: QrPageProps & { id: string }) {
  const confirm = useConfirm(id, onCodes);
  const { making, make, problem } = enrollment;
  return (
    <Screen heading={pendingMessages.heading} intro={pendingMessages.intro(product.issuer)}>
      <CodeForm submit={confirm} contact={contact} />
      <div className={classes.section}>
        <p>{pendingMessages.notScanned}</p>
        <Button variant="default" loading={making} onClick={() => void make()}>
          {qrMessages.makeNew}
        </Button>
        {problem && <ProblemNotice problem={problem} contact={contact} />}
      </div>
    </Screen>
  );
}
