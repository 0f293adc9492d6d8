import { BadInput } from './bad-input.js';

/** Whether a part of a cursor is a moment that PostgreSQL takes. */
export const isMoment = (text: string) =>
  /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d/.test(text) && !Number.isNaN(Date.parse(text));

export const badCursor = () => new BadInput('after', 'Use the endCursor of an earlier page.');
