/** A span of time in milliseconds; always made by the functions below, so that a unit stands beside each number. */
export type Duration = number & { readonly unit: 'milliseconds' };

export const milliseconds = (count: number) => count as Duration;
export const seconds = (count: number) => milliseconds(count * 1000);
export const minutes = (count: number) => seconds(count * 60);
export const hours = (count: number) => minutes(count * 60);
export const days = (count: number) => hours(count * 24);

export const after = (start: Date, duration: Duration) => new Date(start.getTime() + duration);
export const before = (end: Date, duration: Duration) => new Date(end.getTime() - duration);
export const earliest = (...dates: readonly Date[]) => new Date(Math.min(...dates.map(Number)));

/** Whole seconds from `now` until `then`, rounded up so that nobody comes back too early; 0 once it has passed. */
export const secondsUntil = (then: Date, now: Date) =>
  Math.max(0, Math.ceil((Number(then) - Number(now)) / 1000));
