import { systemClock } from '../clock.js';
import { after, type Duration, milliseconds } from '../duration.js';

/** Real time and what was added to it. It never goes back: nothing in the product expects that of time. */
export class MovingClock {
  #ahead = milliseconds(0);

  readonly read = () => after(systemClock(), this.#ahead);

  move(by: Duration) {
    this.#ahead = milliseconds(this.#ahead + by);
  }

  /** Stays where it is when that moment has come already. */
  moveTo(moment: Date) {
    this.move(milliseconds(Math.max(0, moment.getTime() - this.read().getTime())));
  }
}
