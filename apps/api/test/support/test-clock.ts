import type { Duration } from '../../src/duration.js';

/** Time that stands still until a test moves it. It starts at the real time, at the start of a 30-second step. */
export class TestClock {
  #now = new Date(Math.floor(Date.now() / 30_000) * 30_000);

  readonly read = () => new Date(this.#now);

  pass(duration: Duration) {
    this.#now = new Date(this.#now.getTime() + duration);
  }
}
