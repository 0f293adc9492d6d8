import { Frame } from '../ui/frame';
import { frameWords } from './frame.messages';
import { lazyScreen } from './lazy-screen';

/** The admin area with its router comes in a file of its own, and in a frame of its own. */
export const Admin = lazyScreen(
  () => import('../features/admin/admin-area').then((file) => file.AdminArea),
  (shown) => <Frame {...frameWords.HOME}>{shown}</Frame>,
);
