import type { RunningApp } from './app.js';
import { appOn } from './authenticator-app.js';
import type { Browser } from './browser.js';
import { enroll, login, verify } from './people.js';

/** One of the demo accounts, which sets its app up on the way. */
export async function signedInStaff(app: RunningApp, email: string, password: string): Promise<Browser> {
  const browser = app.browser();
  await login(browser, email, password);
  const phone = appOn(app.clock, (await enroll(browser)).secret);
  await verify(browser, phone.code());
  return browser;
}
