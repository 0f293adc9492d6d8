import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { forgetAnswers, server } from './support/api';

/** A query that finds nothing says so in a line: the whole document says less. */
configure({
  getElementError: (message) => new Error(message ?? 'Nothing found'),
  // A machine that does other work besides takes longer for the first screen of a file.
  asyncUtilTimeout: 5000,
});

/** What jsdom lacks and the component library asks for. */
window.matchMedia = (query) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => {},
  removeEventListener: () => {},
  addListener: () => {},
  removeListener: () => {},
  dispatchEvent: () => false,
});
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

/** As the server fills them in. */
document.head.insertAdjacentHTML(
  'beforeend',
  `<meta name="product-name" content="Dragonfly AI">
   <meta name="issuer" content="Dragonfly AI">
   <meta name="support-email" content="support@dragonfly.test">`,
);
document.documentElement.lang = 'en';

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

beforeEach(() => {
  window.history.replaceState(null, '', '/');
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

/** Nothing may complain that the test did not expect: a warning of React's is a bug of ours. */
afterEach(() => {
  cleanup();
  forgetAnswers();
  const calls = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls];
  const complaints = calls.map(([first]) => String(first));
  vi.restoreAllMocks();
  expect(complaints).toEqual([]);
});
