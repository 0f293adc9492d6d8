import { Button } from '@mantine/core';
import { ProblemNotice } from '../../ui/problem-notice';
import { Screen } from '../../ui/screen';
import { qrMessages as words } from './enrollment.messages';
import type { QrPageProps } from './qr-page';

/** Nothing waits for a code: the address was opened anew, or what waited ran out while the page was away. */
export function ReadyScreen({ enrollment, contact }: QrPageProps) {
  const { making, make, problem } = enrollment;
  return (
    <Screen heading={words.heading} intro={words.none}>
      <Button loading={making} onClick={() => void make()}>
        {words.make}
      </Button>
      {problem && <ProblemNotice problem={problem} contact={contact} />}
    </Screen>
  );
}
