import type { AdminAreaProps } from '../features/admin/admin-area';
import { Frame } from '../ui/frame';
import { frameWords } from './frame.messages';
import { loadLater } from './load-later';
import { paths } from './paths';
import { stepTo } from './step-to';
import { Unloaded } from './unloaded';
import { Loading } from './waiting';

const useArea = loadLater<AdminAreaProps>(async () => {
  const { AdminArea } = await import('../features/admin/admin-area');
  return AdminArea;
});

/** The admin area with its router comes in a file of its own, and in a frame of its own. */
export function Admin(props: Omit<AdminAreaProps, 'toHome'>) {
  const { loaded: LoadedArea, failed } = useArea();
  const toHome = stepTo(paths.home);
  if (LoadedArea) return <LoadedArea {...props} toHome={toHome} />;
  return <Frame {...frameWords.HOME}>{failed ? <Unloaded back={toHome} /> : <Loading />}</Frame>;
}
