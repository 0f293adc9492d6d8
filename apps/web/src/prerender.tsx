import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { createClient } from './apollo/client';
import { nobody, type Session } from './apollo/standing';
import { App } from './app/app';
import { noAppWords } from './app/frame.messages';
import { paths } from './app/paths';
import { product } from './ui/product';

const root = '<div id="root"></div>';
const noApp = '<div id="no-app"></div>';
const stylesheet = /<link rel="stylesheet"[^>]* href="([^"]+)"[^>]*>/;

/** The pages that the server sends before any script runs, by their file’s name, made from the one that was built. */
export function prerender(built: string, read: (href: string) => string) {
  const page = replaced(built, noApp, () => renderToStaticMarkup(<NoApp />));
  // Whoever comes for the first time waits for nothing but this page to see and use the form.
  const pages = () => ({
    index: rendered(page, paths.home, null),
    'sign-in': rendered(withStyles(page, read), paths.signIn, nobody),
  });
  const drawn = pages();
  Object.assign(product, { logo: '__LOGO__' });
  return { ...named(drawn, '.html'), ...named(pages(), '.logo.html') };
}

const named = (pages: Record<string, string>, ending: string) =>
  Object.fromEntries(Object.entries(pages).map(([name, page]) => [name + ending, page]));

/** Shown by the page’s own inline script: a script that never came can’t say that it is missing. */
const NoApp = () => (
  <div id="no-app">
    <div className="no-app" role="alert" hidden>
      <p>{noAppWords.sentence}</p>
      <button type="button">{noAppWords.reload}</button>
    </div>
  </div>
);

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
