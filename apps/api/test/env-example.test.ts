import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig, repositoryRoot, settingNames } from '../src/config.js';

const lines = readFileSync(join(repositoryRoot, '.env.example'), 'utf8').split('\n');
const settings = lines.flatMap((line, index) => {
  const [, name, value] = /^#([A-Z_]+)=(.*)$/.exec(line) ?? [];
  return name ? [{ name, value, above: lines[index - 1] ?? '' }] : [];
});

test('.env.example names exactly the settings that there are, each once', () => {
  expect(settings.map(({ name }) => name).sort()).toEqual([...settingNames].sort());
});

test('each of them is explained in the line above', () => {
  for (const { above } of settings) expect(above).toMatch(/^# .*\.$/);
});

test('it shows the defaults: taken over as a whole it changes nothing', () => {
  expect(readConfig(Object.fromEntries(settings.map(({ name, value }) => [name, value])))).toEqual(
    readConfig({}),
  );
});
