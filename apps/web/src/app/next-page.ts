/** Pages beside the app that a sign-in can lead on to. The address names one of them and never holds an address itself. */
const pages = { console: '/console' } as const;

/** The page that the address asks for, with the query that keeps asking for it on the way through the sign-in. */
export function nextPage(search = window.location.search) {
  const name = new URLSearchParams(search).get('next');
  if (name === null || !Object.hasOwn(pages, name)) return null;
  return { path: pages[name as keyof typeof pages], query: `?next=${name}` };
}
