import type { Page } from 'playwright-core';
import { password } from '../../../api/test/support/people.js';

const byRole = (page: Page, role: 'button' | 'heading' | 'link', name: string | RegExp) =>
  page.getByRole(role, { name });

export const heading = (page: Page, name: string | RegExp) => byRole(page, 'heading', name).waitFor();
export const press = (page: Page, name: string | RegExp) => byRole(page, 'button', name).click();
export const follow = (page: Page, name: string | RegExp) => byRole(page, 'link', name).click();

/** Waits for a sentence; a countdown stands twice, for eyes and for screen readers. */
export const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

export async function signIn(page: Page, email: string, secret = password): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await press(page, 'Sign in');
}

export const codeField = (page: Page) => page.getByRole('textbox', { name: /code/i });
export const typeCode = (page: Page, code: string) => codeField(page).pressSequentially(code);

/** The codes that the recovery screen shows. */
export const shownRecoveryCodes = (page: Page) =>
  page.getByText(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/).allTextContents();

export async function saveRecoveryCodes(page: Page): Promise<string[]> {
  await page.getByLabel('I have saved them').check();
  const codes = await shownRecoveryCodes(page);
  await press(page, 'Continue');
  return codes;
}
