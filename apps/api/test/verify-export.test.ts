import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from './support/app.js';
import { oneLine } from './support/run-built.js';
import { exportedFile, sealedEvents, tamper, verifyAudit } from './support/sealed-trail.js';

const app = useApp();
let ids: string[];
beforeAll(async () => {
  ids = await sealedEvents(app());
});

/** Of the unfiltered export: three batches of four events, each with its seal behind it. */
const lines = { fifth: 5, sixth: 6, firstSeal: 4 };
const head = async () => {
  const [row] = await app().sql<{ head: string }>(
    `select position || ':' || encode(hash, 'hex') as head from audit_link order by position desc limit 1`,
  );
  return row?.head ?? '';
};

test('the command tells the head of an intact trail, which later proves its end', async () => {
  const ran = await verifyAudit(app());
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout).toContain('Intact: 12 events after position 0, up to 12, under 3 seals');
  expect(ran.stdout).toContain(`Head: ${await head()}\n`);
  expect(await verifyAudit(app(), '--head', await head())).toMatchObject({ code: 0 });
});

test('an export proves itself without a database', async () => {
  const ran = await verifyAudit(app(), '--file', await exportedFile(app()));
  expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining('Intact: 12 events') });
  expect(ran.stdout).toContain(`Head: ${await head()}\n`);
});

test('an export tells by which key it is signed, and that without the key it proves no more than that all fits', async () => {
  const { id } = app().deps.sealKey;
  const file = await exportedFile(app());
  const ran = await verifyAudit(app(), '--file', file);
  expect(ran.stdout).toContain(`by the keys ${id}.`);
  expect(ran.stdout).toContain('This proves only that the export fits together');
  expect((await verifyAudit(app(), '--file', file, '--key', id)).stdout).not.toContain('proves only');
});

test('an export in two files proves itself in their order alone', async () => {
  const one = await exportedFile(app(), (all) => all.slice(0, 7));
  const two = await exportedFile(app(), (all) => all.slice(7));
  expect((await verifyAudit(app(), '--file', one, '--file', two)).code).toBe(0);
  expect((await verifyAudit(app(), '--file', two, '--file', one)).stdout).toContain('position 1, is missing');
});

describe('a broken export', () => {
  const broken = async (change: (all: string[]) => string[], ...args: string[]) => {
    const { code, stdout } = await verifyAudit(app(), '--file', await exportedFile(app(), change), ...args);
    expect(code).toBe(1);
    return stdout.split('\n')[0];
  };
  const named = (number: number, position: number, what: string) =>
    expect.stringMatching(new RegExp(`^BROKEN: event ${ids[number - 1]}, position ${position}, ${what}`));

  test.each([
    ['a value', (line: string) => line.replace('APP_CODE', 'RECOVERY_CODE')],
    ['its time', (line: string) => line.replace(/"occurredAt":"\d/, '"occurredAt":"1')],
    ['its hash', (line: string) => line.replace(/"hash":"../, '"hash":"00')],
  ])('names the line in which %s was changed', async (_, change) => {
    expect(await broken((all) => all.with(lines.fifth, change(all[lines.fifth] ?? '')))).toEqual(
      named(5, 5, 'was changed'),
    );
  });

  test('names the place of a line that is gone', async () => {
    expect(await broken((all) => all.toSpliced(lines.fifth, 1))).toEqual(named(6, 5, 'is missing'));
  });

  test('names a line that was put in', async () => {
    expect(await broken((all) => all.toSpliced(lines.sixth, 0, all[lines.fifth] ?? ''))).toEqual(
      named(5, 5, 'was inserted'),
    );
  });

  test('names the first event without its seal', async () => {
    expect(await broken((all) => all.toSpliced(lines.firstSeal, 1))).toEqual(
      expect.stringContaining(`event ${ids[0]}`),
    );
    expect(await broken((all) => all.slice(0, -1))).toEqual(expect.stringContaining(`event ${ids[8]}`));
  });

  test('whose end was cut off is found by a head that was kept', async () => {
    const cut = (all: string[]) => all.slice(0, -5);
    expect((await verifyAudit(app(), '--file', await exportedFile(app(), cut))).code).toBe(0);
    expect(await broken(cut, '--head', await head())).toContain('ends before the head');
  });

  test('with a line that is none says which', async () => {
    expect(await broken((all) => all.with(2, 'pearl'))).toContain('line 3 of ');
  });

  test('signed by a key that was not given does not pass', async () => {
    expect(await broken((all) => all, '--key', '0123456789abcdef')).toContain(
      'none of those that are trusted',
    );
    const file = await exportedFile(app());
    expect((await verifyAudit(app(), '--file', file, '--key', app().deps.sealKey.id)).code).toBe(0);
    const whole = app().deps.sealKey.publicKey.toString('base64');
    expect((await verifyAudit(app(), '--file', file, '--key', whole)).code).toBe(0);
  });
});

test.each([
  ['a head that is none', ['--head', 'pearl'], 'A head is'],
  ['a key that is none', ['--key', 'pearl'], 'A key is'],
  ['an option that there is not', ['--pearl'], 'Usage: verify-audit'],
  ['a file that there is not', ['--file', '/nowhere/trail.jsonl'], '/nowhere/trail.jsonl can’t be read'],
])('%s is refused in one line', async (_, args, begins) => {
  expect(await verifyAudit(app(), ...args)).toMatchObject(oneLine(begins));
});

test('what was changed in the database is named in its export as well, and in the command’s first line', async () => {
  await tamper(app(), `update audit_event set details = '{}' where id = ${ids[4]}`);
  const line = `BROKEN: event ${ids[4]}, position 5, was changed`;
  const ran = await verifyAudit(app());
  expect(ran).toMatchObject({ code: 1, stdout: expect.stringContaining(line) });
  expect((await verifyAudit(app(), '--file', await exportedFile(app()))).stdout).toContain(line);
});
