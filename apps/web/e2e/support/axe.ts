import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: { run(context: { exclude: string[] }): Promise<AxeResults> };
  }
}

/** What axe finds on this screen, or outside of some parts of it, painted in light and in dark; the page's policy lets in no script but the browser's own. */
export async function violations(page: Page, exclude: string[] = []): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(source);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    const { violations } = await page.evaluate((parts) => window.axe.run({ exclude: parts }), exclude);
    for (const { id, nodes } of violations) {
      found.push(`${colorScheme}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    }
  }
  return found;
}
