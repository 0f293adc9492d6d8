import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { press } from './steps.js';

const textOf = async (page: Page, part: string) =>
  (await page.locator(`${part} .view-lines`).innerText()).replaceAll('\u00a0', ' ');

/** The editor of the active tab is there and has its text. */
export const untilReady = (page: Page) => page.locator('.graphiql-query-editor .view-line').first().waitFor();

export const operationIn = (page: Page) => textOf(page, '.graphiql-query-editor');
export const variablesIn = (page: Page) => textOf(page, '.graphiql-editor-tool');

/** Replaces the operation of the active tab as one paste would. */
export async function writeOperation(page: Page, operation: string): Promise<void> {
  await page.locator('.graphiql-query-editor .view-line').first().click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(operation);
}

/** Replaces the variables of the active tab by a paste: typed brackets and quotes would be closed by the editor. */
export async function pasteVariables(page: Page, variables: string): Promise<void> {
  await page.locator('.graphiql-editor-tool .view-line').first().click();
  await page.keyboard.press('Control+A');
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  }, variables);
}

export const run = (page: Page) => press(page, /^Execute query/);

const withoutSpace = (text: string) => text.replaceAll(/\s/g, '');

/** Waits until the answer says so, wherever its lines are broken. */
export const answers = (page: Page, words: string) =>
  expect
    .poll(async () => withoutSpace(await textOf(page, '.graphiql-response')), { timeout: 10_000 })
    .toContain(withoutSpace(words));
