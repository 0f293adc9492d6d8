import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { IntroductionPage, IntroductionPageProps } from '../features/introduction/introduction-page';
import { Screen } from '../ui/screen';
import { StepLink } from '../ui/step-link';
import { unloadedWords as words } from './frame.messages';
import { Loading } from './waiting';

type Page = typeof IntroductionPage;
let known: Page | null = null;

/** The introduction comes in a file of its own: nobody who just signs in loads it. */
export function Introduction(props: IntroductionPageProps) {
  const [LoadedPage, setPage] = useState<Page | null>(() => known);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (known) return;
    import('../features/introduction/introduction-page').then(
      ({ IntroductionPage: page }) => {
        known = page;
        setPage(() => page);
      },
      () => setFailed(true),
    );
  }, []);
  if (failed) return <Unloaded {...props} />;
  return LoadedPage ? <LoadedPage {...props} /> : <Loading />;
}

/** Loads the whole page anew: a browser may remember that a file was not there. */
const Unloaded = ({ back }: IntroductionPageProps) => (
  <Screen heading={words.heading} intro={words.intro}>
    <Button onClick={() => window.location.reload()}>{words.retry}</Button>
    <div>
      <StepLink to={back}>{words.back}</StepLink>
    </div>
  </Screen>
);
