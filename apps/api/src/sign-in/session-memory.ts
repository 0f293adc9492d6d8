import { days } from '../duration.js';

/** An ended session's row and cookie are kept this long, so that a page can still say why it ended. */
export const endedSessionMemory = days(7);
