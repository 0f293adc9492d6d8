import { renderToString } from 'react-dom/server';
import { createClient } from './apollo/client';
import { nobody, type Session } from './apollo/standing';
import { App } from './app/app';
import { paths } from './app/paths';

const root = '<div id="root"></div>';
const stylesheet = /<link rel="stylesheet"[^>]* href="([^"]+)"[^>]*>/;

/** The pages that the server sends before any script runs, by their file’s name, made from the one that was built. */
export const prerender = (page: string, read: (href: string) => string) => ({
  'index.html': rendered(page, paths.home, null),
  // Whoever comes for the first time waits for nothing but this page to see and use the form.
  'sign-in.html': rendered(withStyles(page, read), paths.signIn, nobody),
});

function rendered(page: string, pathname: string, known: Session | null): string {
  Object.assign(globalThis, { location: { pathname } });
  const html = renderToString(<App client={createClient('http://localhost')} known={known} />);
  return replaced(page, root, () => `<div id="root" data-state="${known?.state ?? ''}">${html}</div>`);
}

const withStyles = (page: string, read: (href: string) => string) =>
  replaced(page, stylesheet, (_, href) => `<style nonce="__CSP_NONCE__">${read(href)}</style>`);

function replaced(page: string, what: string | RegExp, by: (found: string, group: string) => string): string {
  const next = page.replace(what, by);
  if (next === page) throw new Error(`The built page holds no ${what}`);
  return next;
}
