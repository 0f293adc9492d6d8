import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { repositoryRoot } from '../../../api/src/config.js';
import { useApp as oneApp, type RunningApp } from '../../../api/test/support/app.js';

const built = (folder: string) => join(repositoryRoot, folder, 'dist');

/** Root may only run Chromium without its sandbox; the other switches keep it off networks that are not the test's. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Journey {
  readonly app: () => RunningApp;
  /** A page of a browser that has never been here. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /** The same before it goes anywhere. */
  blank(options?: BrowserContextOptions): Promise<Page>;
  /** Forgets the complaints so far that a test has provoked. */
  excuse(provoked: RegExp): void;
}

/** The built app in Chromium over the real API. Whatever the console complains about fails the test. */
export function startJourney(env: Record<string, string> = {}): Journey {
  const app = oneApp(env, built('apps/web'), built('apps/web/console'));
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  beforeAll(async () => {
    if (process.env.CHROME_MISSING) throw new Error(process.env.CHROME_MISSING);
    browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args });
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(() => browser?.close());

  async function blank(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    return page;
  }

  async function open(options?: BrowserContextOptions): Promise<Page> {
    const page = await blank(options);
    await page.goto(app().url);
    return page;
  }
  function excuse(provoked: RegExp) {
    complaints.splice(0, complaints.length, ...complaints.filter((words) => !provoked.test(words)));
  }
  return { app, open, blank, excuse };
}
