import { renderToString } from 'react-dom/server';
import { createClient } from './apollo/client';
import { nobody, type Session } from './apollo/standing';
import { App } from './app/app';
import { paths } from './app/paths';

const root = '<div id="root"></div>';

/** The pages that the server sends before any script runs, by their file’s name. */
export const prerender = (page: string) => ({
  'index.html': rendered(page, paths.home, null),
  'sign-in.html': rendered(page, paths.signIn, nobody),
});

function rendered(page: string, pathname: string, known: Session | null): string {
  Object.assign(globalThis, { location: { pathname } });
  const html = renderToString(<App client={createClient('http://localhost')} known={known} />);
  if (!page.includes(root)) throw new Error(`The page has no ${root}`);
  return page.replace(root, () => `<div id="root" data-state="${known?.state ?? ''}">${html}</div>`);
}
