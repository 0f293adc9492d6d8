import { RateLimited } from '../rate-limited.js';

/** Thrown when no more hashes can wait; the door answers RATE_LIMITED. */
export class HashQueueFull extends RateLimited {
  constructor() {
    super('Many people are signing in right now. Try again in a moment.', 2);
  }
}

interface Waiting {
  readonly start: () => void;
}

/**
 * Runs password hashes a few at once; the others wait, at most `limit` in all and half of it from one network.
 * Free places go round robin by network, so that a flood from one address holds nobody else up (each hash takes 19 MiB).
 */
export class HashQueue {
  readonly #waiting = new Map<string, Waiting[]>();
  #running = 0;
  #length = 0;

  constructor(
    private readonly concurrency: number,
    private readonly limit: number,
  ) {}

  /** How much is under way and how much waits. */
  get load() {
    return { running: this.#running, waiting: this.#length };
  }

  async run<Result>(network: string, hash: () => Promise<Result>): Promise<Result> {
    await this.#place(network);
    try {
      return await hash();
    } finally {
      this.#running -= 1;
      this.#startNext();
    }
  }

  #place(network: string): Promise<void> {
    if (this.#running < this.concurrency) {
      this.#running += 1;
      return Promise.resolve();
    }
    const line = this.#waiting.get(network) ?? [];
    if (this.#length >= this.limit || line.length >= this.limit / 2) throw new HashQueueFull();
    return new Promise((start) => {
      this.#waiting.set(network, line);
      line.push({ start });
      this.#length += 1;
    });
  }

  #startNext() {
    const [network, line] = this.#waiting.entries().next().value ?? [];
    if (network === undefined || !line) return;
    this.#waiting.delete(network);
    const next = line.shift();
    if (line.length) this.#waiting.set(network, line);
    this.#length -= 1;
    this.#running += 1;
    next?.start();
  }
}
