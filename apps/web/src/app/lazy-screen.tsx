import { Button } from '@mantine/core';
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { Screen } from '../ui/screen';
import { StepLink } from '../ui/step-link';
import { Loading } from '../ui/waiting';
import { unloadedWords as words } from './frame.messages';
import { stepBack } from './step-to';

/** A screen that comes in a file of its own: nobody who just signs in loads it. Until then `waiting` frames what is shown. */
export function lazyScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: (shown: ReactNode) => ReactNode = (shown) => shown,
) {
  let known: ComponentType<Props> | null = null;
  return function LazyScreen(props: Props) {
    const [Loaded, setLoaded] = useState<ComponentType<Props> | null>(() => known);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (known) return;
      load().then(
        (screen) => {
          known = screen;
          setLoaded(() => screen);
        },
        () => setFailed(true),
      );
    }, []);
    if (failed) return waiting(<Unloaded />);
    return Loaded ? <Loaded {...props} /> : waiting(<Loading />);
  };
}

/** Loads the whole page anew: a browser may remember that a file was not there. */
const Unloaded = () => (
  <Screen heading={words.heading} intro={words.intro}>
    <Button onClick={() => window.location.reload()}>{words.retry}</Button>
    <div>
      <StepLink to={stepBack}>{words.back}</StepLink>
    </div>
  </Screen>
);
