import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Sealed, SecretBox } from './secret-box.js';

const key = (id: string) => ({ id, key: randomBytes(32) });
const [older, newer] = [key('2025'), key('2026')];
const box = new SecretBox([older]);
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const account = '7b1c0c5e-6ad5-4a0e-9f0e-0f6a3c1d2e3f';

describe('a sealed secret', () => {
  test('opens for its account', () => {
    expect(box.open(box.seal(secret, account), account)).toBe(secret);
  });

  test('does not open for another account', () => {
    const sealed = box.seal(secret, account);
    expect(() => box.open(sealed, '00000000-0000-4000-8000-000000000000')).toThrow();
  });

  test('shows nothing of the secret, and is another each time', () => {
    const [one, two] = [box.seal(secret, account), box.seal(secret, account)];
    expect(one.box.equals(two.box)).toBe(false);
    expect(one.box.includes(secret)).toBe(false);
    expect(one.box).toHaveLength(12 + 16 + secret.length);
  });

  test('does not open once a single bit of it was changed', () => {
    const sealed = box.seal(secret, account);
    for (let index = 0; index < sealed.box.length; index += 1) {
      const changed: Sealed = { ...sealed, box: Buffer.from(sealed.box) };
      changed.box.writeUInt8(changed.box.readUInt8(index) ^ 1, index);
      expect(() => box.open(changed, account)).toThrow();
    }
  });

  test.each([0, 11, 12, 27, 28])('does not open when %i bytes of it are left', (length) => {
    const sealed = box.seal(secret, account);
    expect(() => box.open({ ...sealed, box: sealed.box.subarray(0, length) }, account)).toThrow();
  });
});

describe('several keys', () => {
  const rotated = new SecretBox([newer, older]);

  test('the first one seals, and what the others sealed still opens', () => {
    expect(rotated.seal(secret, account).keyId).toBe('2026');
    expect(rotated.currentKeyId).toBe('2026');
    expect(rotated.open(box.seal(secret, account), account)).toBe(secret);
  });

  test('a secret whose key is gone names that key', () => {
    const sealed = box.seal(secret, account);
    expect(() => new SecretBox([newer]).open(sealed, account)).toThrow('SECRET_KEYS: has no key “2025”');
  });

  test('another key under the same id does not open it', () => {
    const impostor = new SecretBox([{ ...older, key: randomBytes(32) }]);
    expect(() => impostor.open(box.seal(secret, account), account)).toThrow();
  });

  test('without any key there is no box', () => {
    expect(() => new SecretBox([])).toThrow();
  });
});
