import { Button } from '@mantine/core';
import { Screen } from '../ui/screen';
import { type Step, StepLink } from '../ui/step-link';
import { unloadedWords as words } from './frame.messages';

/** Loads the whole page anew: a browser may remember that a file was not there. */
export const Unloaded = ({ back }: { back: Step }) => (
  <Screen heading={words.heading} intro={words.intro}>
    <Button onClick={() => window.location.reload()}>{words.retry}</Button>
    <div>
      <StepLink to={back}>{words.back}</StepLink>
    </div>
  </Screen>
);
