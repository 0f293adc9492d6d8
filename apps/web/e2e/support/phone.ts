import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { vi } from 'vitest';
import type { RunningApp } from '../../../api/test/support/app.js';
import { AuthenticatorApp } from '../../../api/test/support/authenticator-app.js';

/** Points a phone's camera at the screen: the account is what the pixels say, not what the page knows. */
export async function scan(
  page: Page,
  { clock }: RunningApp,
): Promise<{ phone: AuthenticatorApp; uri: string }> {
  const uri = await vi.waitUntil(() => readPixels(page), { timeout: 10_000, interval: 200 });
  return { uri, phone: new AuthenticatorApp(new URL(uri).searchParams.get('secret') ?? '', clock.read) };
}

async function readPixels(page: Page): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await page.screenshot());
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}
