import type { OutgoingHttpHeaders } from 'node:http';
import type { RunningApp } from './app.js';
import type { Browser } from './browser.js';
import { knock, type Reply } from './knock.js';

export const cookieOf = ({ cookies }: Browser) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

/** What a browser gets that opens this link of the app. */
export const download = (
  { url }: RunningApp,
  browser: Browser,
  path: string,
  headers: OutgoingHttpHeaders = {},
): Promise<Reply> =>
  knock(url, { path, headers: { cookie: cookieOf(browser), 'sec-fetch-site': 'same-origin', ...headers } });

/** The cells of a table as RFC 4180 writes it. */
export function cellsOf(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The rows by the names of their columns. */
export function recordsOf(csv: string): Record<string, string>[] {
  const [names = [], ...rows] = cellsOf(csv);
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}
