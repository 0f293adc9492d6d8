import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { vi } from 'vitest';
import type { Duration } from '../../../api/src/duration.js';
import type { RunningApp } from '../../../api/test/support/app.js';
import { type AuthenticatorApp, appOn } from '../../../api/test/support/authenticator-app.js';

/** Points a phone's camera at the screen: the account is what the pixels say, not what the page knows. */
export async function scan(
  page: Page,
  { clock }: RunningApp,
  drift?: Duration,
): Promise<{ phone: AuthenticatorApp; uri: string }> {
  const uri = await vi.waitUntil(() => readPixels(page), { timeout: 10_000, interval: 200 });
  return { uri, phone: appOn(clock, new URL(uri).searchParams.get('secret') ?? '', drift) };
}

async function readPixels(page: Page): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await page.screenshot());
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}
