import { Button } from '@mantine/core';
import { ProblemNotice } from '../../ui/problem-notice';
import { Screen } from '../../ui/screen';
import { StepLink } from '../../ui/step-link';
import { qrMessages as words } from './enrollment.messages';
import { guideMessages } from './guide.messages';
import { qrHeading } from './qr-heading';
import type { QrPageProps } from './qr-page';

/** Nothing waits for a code: the address was opened anew, or what waited ran out while the page was away. */
export function ReadyScreen({ enrollment, contact, path, back }: QrPageProps) {
  const { making, make, problem } = enrollment;
  return (
    <Screen {...qrHeading(path)} intro={words.none}>
      <Button loading={making !== null} onClick={() => void make(path)}>
        {words.make}
      </Button>
      {problem && <ProblemNotice problem={problem} contact={contact} />}
      <div>
        <StepLink to={back}>{guideMessages.back}</StepLink>
      </div>
    </Screen>
  );
}
