/** 161 → "2:41". */
export function clockWords(seconds: number): string {
  const rest = String(seconds % 60).padStart(2, '0');
  return `${Math.floor(seconds / 60)}:${rest}`;
}

export const secondsWords = (seconds: number) => (seconds === 1 ? '1 second' : `${seconds} seconds`);
