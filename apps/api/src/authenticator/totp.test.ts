import { describe, expect, test } from 'vitest';
import { seconds } from '../duration.js';
import { clockDrift, codeAt, keyUri, matchStep, newSecret, startOf, stepAt } from './totp.js';

/** RFC 6238, Appendix B: the ASCII secret “12345678901234567890” in base32. */
const rfcSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

/** Its SHA-1 rows: Unix time, time step in hexadecimal, and the eight digits of which six are ours. */
const rfcRows = [
  [59, '1', '94287082'],
  [1_111_111_109, '23523EC', '07081804'],
  [1_111_111_111, '23523ED', '14050471'],
  [1_234_567_890, '273EF07', '89005924'],
  [2_000_000_000, '3F940AA', '69279037'],
  [20_000_000_000, '27BC86AA', '65353130'],
] as const;

const at = (unixSeconds: number) => new Date(unixSeconds * 1000);
const now = at(1_234_567_890);
const present = stepAt(now);
const code = (offset: number) => codeAt(rfcSecret, present + offset);

describe.each(rfcRows)('RFC 6238, Appendix B, at %i', (time, step, eightDigits) => {
  test('the time step is the one of the table', () => {
    expect(stepAt(at(time)).toString(16).toUpperCase()).toBe(step);
  });

  test('the code is the last six digits of the table, and it is matched at its step', () => {
    const sixDigits = eightDigits.slice(2);
    expect(codeAt(rfcSecret, stepAt(at(time)))).toBe(sixDigits);
    expect(matchStep(rfcSecret, sixDigits, at(time), 0)).toBe(stepAt(at(time)));
  });
});

describe('the window', () => {
  test.each([-1, 0, 1])(
    'a code %i steps away is accepted with a tolerance of one, at its own step',
    (offset) => {
      expect(matchStep(rfcSecret, code(offset), now, 1)).toBe(present + offset);
    },
  );

  test.each([-3, -2, 2, 3])('a code %i steps away is none', (offset) => {
    expect(matchStep(rfcSecret, code(offset), now, 1)).toBeNull();
  });

  test.each([-1, 1])('without a tolerance a code %i steps away is none', (offset) => {
    expect(matchStep(rfcSecret, code(offset), now, 0)).toBeNull();
  });

  test('the window does not move within a step', () => {
    for (const into of [0, 1, 14, 15, 29]) {
      const moment = new Date(startOf(present).getTime() + seconds(into));
      expect([-2, -1, 0, 1, 2].map((offset) => matchStep(rfcSecret, code(offset), moment, 1))).toEqual([
        null,
        present - 1,
        present,
        present + 1,
        null,
      ]);
    }
  });

  test('the last millisecond belongs to the step, the next one no longer', () => {
    expect(stepAt(new Date(startOf(present + 1).getTime() - 1))).toBe(present);
    expect(stepAt(startOf(present + 1))).toBe(present + 1);
  });
});

/** The first two steps of the RFC's secret, less than an hour apart, that show the same code. */
function twoStepsWithOneCode(): [earlier: number, later: number] {
  const lastShown = new Map<string, number>();
  for (let step = 0; step < 100_000; step += 1) {
    const code = codeAt(rfcSecret, step);
    const earlier = lastShown.get(code);
    if (earlier !== undefined && step - earlier < 120 && step - earlier > 6) return [earlier, step];
    lastShown.set(code, step);
  }
  throw new Error('no code repeats');
}

describe('a phone whose clock is off', () => {
  test.each([
    [2, 60],
    [-2, -60],
    [120, 3600],
    [-120, -3600],
  ])('that shows a code %i steps away is about %i seconds off', (offset, off) => {
    expect(clockDrift(rfcSecret, code(offset), now)).toBe(seconds(off));
  });

  test('is not looked for beyond an hour, nor inside the window', () => {
    for (const offset of [-121, 121, -1, 0, 1]) expect(clockDrift(rfcSecret, code(offset), now)).toBeNull();
  });

  test('is told the nearer distance where one code is shown twice within two hours', () => {
    const [earlier, later] = twoStepsWithOneCode();
    expect(later - earlier).toBeGreaterThan(3);
    const shown = codeAt(rfcSecret, later);
    expect(clockDrift(rfcSecret, shown, startOf(later - 3))).toBe(seconds(90));
    expect(clockDrift(rfcSecret, shown, startOf(earlier + 3))).toBe(seconds(-90));
  });
});

test('a new secret has 160 bits in base32 without padding, and is another each time', () => {
  const secrets = Array.from({ length: 50 }, newSecret);
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(new Set(secrets).size).toBe(secrets.length);
});

test('the Key URI spells out each parameter and escapes names', () => {
  expect(keyUri('Dragonfly & Söhne', 'ada+1@example.com', rfcSecret)).toBe(
    `otpauth://totp/Dragonfly%20%26%20S%C3%B6hne:ada%2B1%40example.com?secret=${rfcSecret}` +
      '&issuer=Dragonfly%20%26%20S%C3%B6hne&algorithm=SHA1&digits=6&period=30',
  );
});
