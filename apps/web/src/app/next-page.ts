import { isAdminPath } from './paths';

/** Pages beside the app that a sign-in can lead on to, by name: the address never holds one of another place. */
const pages = { console: '/console' } as const;
const adminPage = /^admin(\/[\w-]{1,64}){0,2}$/;

/** The page that the address asks for, with the query that keeps asking for it on the way through the sign-in. */
export function nextPage(search = window.location.search) {
  const name = new URLSearchParams(search).get('next');
  if (name === null) return null;
  const query = `?next=${name}`;
  if (adminPage.test(name)) return { path: `/${name}`, query };
  return Object.hasOwn(pages, name) ? { path: pages[name as keyof typeof pages], query } : null;
}

/** The query that leads back to this page of the admin area after a sign-in. */
export function backTo(path: string) {
  const name = path.slice(1);
  return isAdminPath(path) && adminPage.test(name) ? `?next=${name}` : undefined;
}
