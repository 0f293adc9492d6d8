/** 161 → "2:41". */
export function clockWords(seconds: number): string {
  const rest = String(seconds % 60).padStart(2, '0');
  return `${Math.floor(seconds / 60)}:${rest}`;
}

/** 2530 → "42:10"; hours and more are rounded up, for nobody waits them out before the page. */
export const waitWords = (seconds: number) =>
  seconds <= 3600 ? clockWords(seconds) : `about ${Math.ceil(seconds / 3600)} hours`;

export const secondsWords = (seconds: number) => (seconds === 1 ? '1 second' : `${seconds} seconds`);
