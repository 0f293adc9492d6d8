import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash, hashRaw, type Options, parseOptions, verify } from '@node-rs/argon2';
import { HashQueue } from './hash-queue.js';

/** OWASP password storage cheat sheet: Argon2id with at least m = 19 MiB, t = 2, p = 1. It is the library's default variant. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } satisfies Options;

/** All Argon2 work of the process, bounded by one queue; it runs in the thread pool, never on the event loop. */
export class PasswordHasher {
  readonly #queue: HashQueue;
  readonly #decoy: Promise<string>;

  constructor(queueLimit: number) {
    this.#queue = new HashQueue(Math.max(1, availableParallelism() - 1), queueLimit);
    this.#decoy = this.hash('startup', randomBytes(16).toString('hex'));
  }

  get load() {
    return this.#queue.load;
  }

  hash(network: string, password: string): Promise<string> {
    return this.#queue.run(network, () => hash(normalized(password), cost));
  }

  /**
   * Without a stored hash a decoy is compared and the answer is no: an unknown e-mail costs what a wrong password costs.
   */
  async matches(network: string, stored: string | null, password: string): Promise<boolean> {
    const against = stored ?? (await this.#decoy);
    const equal = await this.#queue.run(network, () => verify(against, normalized(password)));
    return equal && stored !== null;
  }

  /**
   * A salted hash of a recovery code, equal for equal codes and salts: NIST SP 800-63B-4 asks for a password hash where
   * a look-up secret has less than 112 bits.
   */
  digest(network: string, code: string, salt: Buffer): Promise<Buffer> {
    return this.#queue.run(network, () => hashRaw(code, { ...cost, salt }));
  }

  /** Several, one after the other: each waits its turn, so that ten codes hold nobody up for longer than one. */
  async digests(network: string, codes: readonly string[], salt: Buffer): Promise<Buffer[]> {
    const digests: Buffer[] = [];
    for (const code of codes) digests.push(await this.digest(network, code, salt));
    return digests;
  }

  /** The setting rose since this hash was made. */
  isOutdated(stored: string): boolean {
    const { memoryCost, timeCost, parallelism } = parseOptions(stored);
    return memoryCost < cost.memoryCost || timeCost < cost.timeCost || parallelism < cost.parallelism;
  }
}

/** NFC, so that an é typed as one or as two code points is the same password (NIST SP 800-63B-4, section 3.1.1.2). */
const normalized = (password: string) => password.normalize('NFC');
