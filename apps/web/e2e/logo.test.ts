import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startJourney } from './support/browser.js';
import { heading } from './support/steps.js';
import { untilLive, watched, watchPage } from './support/watch.js';

const folder = mkdtempSync(join(tmpdir(), 'logo-'));
const logo = join(folder, 'logo.svg');
writeFileSync(
  logo,
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="200" height="100"><rect width="200" height="100"/></svg>',
);
afterAll(() => rmSync(folder, { recursive: true }));

const { app, blank } = startJourney({ LOGO_FILE: logo });

test.each(['light', 'dark'] as const)(
  'in %s the logo of the configuration is seen before any script, and nothing moves when the app takes over',
  async (colorScheme) => {
    const page = await blank({ colorScheme });
    await watchPage(page);
    let bring = () => {};
    const brought = new Promise<void>((resolve) => {
      bring = resolve;
    });
    await page.route('**/assets/*.js', async (route) => {
      await brought;
      await route.continue();
    });
    await page.goto(app().url, { waitUntil: 'commit' });
    await heading(page, 'Sign in');
    const shown = page.locator('header img');
    const drawn = () =>
      shown.evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        const { width, height } = image.getBoundingClientRect();
        return { natural: image.naturalWidth, width, height };
      });
    expect(await drawn()).toEqual({ natural: 200, width: 36, height: 36 });
    expect(await page.locator('header svg').first().getAttribute('width')).not.toBe('36');
    bring();
    await untilLive(page);
    expect(await drawn()).toEqual({ natural: 200, width: 36, height: 36 });
    expect((await watched(page)).moved).toBe(0);
  },
);
