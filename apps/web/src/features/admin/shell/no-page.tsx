import { adminPaths } from '../admin-paths';
import { AdminLink } from '../parts/admin-link';
import { AdminPage } from '../parts/admin-page';
import { noPageMessages as words } from './shell.messages';

export const NoPage = () => (
  <AdminPage heading={words.heading} intro={words.text}>
    <AdminLink to={adminPaths.overview}>{words.toOverview}</AdminLink>
  </AdminPage>
);
