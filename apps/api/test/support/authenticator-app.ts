import { createHmac } from 'node:crypto';
import { type Duration, seconds } from '../../src/duration.js';
import type { TestClock } from './test-clock.js';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A person's app: RFC 6238 written out again, so that the product is not compared with itself. */
export class AuthenticatorApp {
  readonly #secret: Buffer;

  constructor(
    secret: string,
    private readonly now: () => Date,
    /** How far the phone's clock is off. */
    private readonly drift: Duration = seconds(0),
  ) {
    const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
    this.#secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  }

  /** The code that the app shows, or one `steps` later or earlier. */
  code(steps = 0): string {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor((this.now().getTime() + this.drift) / 30_000) + steps));
    const mac = createHmac('sha1', this.#secret).update(counter).digest();
    const offset = (mac.at(-1) ?? 0) & 15;
    return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
  }

  /** Six digits that are none of the codes around now. */
  wrongCode(): string {
    const near = Array.from({ length: 245 }, (_, index) => this.code(index - 122));
    return (
      Array.from({ length: 300 }, (_, index) => String(index).padStart(6, '0')).find(
        (code) => !near.includes(code),
      ) ?? ''
    );
  }
}

export const appOn = (clock: TestClock, secret: string, drift?: Duration) =>
  new AuthenticatorApp(secret, clock.read, drift);
