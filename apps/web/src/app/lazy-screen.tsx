import { Button } from '@mantine/core';
import { type ComponentType, useEffect, useState } from 'react';
import { Screen } from '../ui/screen';
import { StepLink } from '../ui/step-link';
import { Loading } from '../ui/waiting';
import { unloadedWords as words } from './frame.messages';
import { stepBack } from './step-to';

/** A screen that comes in a file of its own: nobody who just signs in loads it. */
export function lazyScreen<Props extends object>(load: () => Promise<ComponentType<Props>>) {
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
    if (failed) return <Unloaded />;
    return Loaded ? <Loaded {...props} /> : <Loading />;
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
