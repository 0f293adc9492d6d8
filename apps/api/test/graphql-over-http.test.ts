import { readFile } from 'node:fs/promises';
import { serverAudits } from 'graphql-http';
import { expect, test } from 'vitest';
import { useApp } from './support/app.js';

const app = useApp();
const page = new URL('../../../docs/graphql-over-http.md', import.meta.url);

test('the server follows GraphQL over HTTP in every MUST, and where it does not follow a SHOULD or MAY the docs say why', async () => {
  const documented = [...(await readFile(page, 'utf8')).matchAll(/^\| ([\dA-F]{4}) \| (SHOULD|MAY) /gm)];
  const departures: string[] = [];
  for (const { id, name, fn } of serverAudits({ url: () => `${app().url}/graphql`, fetchFn: fetch })) {
    const { status } = await fn();
    if (status !== 'ok') departures.push(`${id} ${name.split(' ')[0]}`);
  }
  expect(departures.sort()).toEqual(documented.map(([, id, level]) => `${id} ${level}`).sort());
});
