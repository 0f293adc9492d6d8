import type { IntroductionPageProps } from '../features/introduction/introduction-page';
import { loadLater } from './load-later';
import { Unloaded } from './unloaded';
import { Loading } from './waiting';

const usePage = loadLater<IntroductionPageProps>(async () => {
  const { IntroductionPage } = await import('../features/introduction/introduction-page');
  return IntroductionPage;
});

/** The introduction comes in a file of its own. */
export function Introduction(props: IntroductionPageProps) {
  const { loaded: LoadedPage, failed } = usePage();
  if (failed) return <Unloaded back={props.back} />;
  return LoadedPage ? <LoadedPage {...props} /> : <Loading />;
}
