import { randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const random = (length: number) =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** Six characters by which a scanner tells a key from text that looks like one, and the door a mistyped key from an unknown one. */
function checksum(text: string): string {
  let [rest, digits] = [crc32(text), ''];
  for (let place = 0; place < 6; place += 1) {
    digits = `${alphabet[rest % alphabet.length]}${digits}`;
    rest = Math.floor(rest / alphabet.length);
  }
  return digits;
}

/** dfly_<name>_<secret><checksum>: the secret has 190 bits, the prefix up to it names the key and is no secret. */
const shape = /^(dfly_[\dA-Za-z]{8}_[\dA-Za-z]{32})([\dA-Za-z]{6})$/;

export function newKeyText(): { readonly text: string; readonly prefix: string } {
  const prefix = `dfly_${random(8)}`;
  const body = `${prefix}_${random(32)}`;
  return { text: `${body}${checksum(body)}`, prefix };
}

export function isKeyText(text: string): boolean {
  const [, body, sum] = shape.exec(text) ?? [];
  return body !== undefined && checksum(body) === sum;
}

/** Whether an address has a key of ours in it, also as forms encode it. */
export const holdsKey = (address: string) => /dfly(_|%5F)[\dA-Za-z]{8}(_|%5F)[\dA-Za-z]{32}/i.test(address);
