import { momentWords as words } from './parts.messages';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const dateOnly = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });
const exactly = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'medium' });

/** "3 min ago", "in 2 days"; a month and further away, the date. */
export function relativeText(moment: string, now: number): string {
  const seconds = (Date.parse(moment) - now) / 1000;
  const far = Math.abs(seconds);
  if (far < minute) return seconds <= 0 ? words.now : words.soon;
  if (far >= 30 * day) return dateOnly.format(new Date(moment));
  return seconds < 0 ? words.ago(amount(far)) : words.ahead(amount(far));
}

function amount(seconds: number): string {
  if (seconds < hour) return words.minutes(Math.floor(seconds / minute));
  if (seconds < day) return words.hours(Math.floor(seconds / hour));
  return words.days(Math.floor(seconds / day));
}

export const exactText = (moment: string) => exactly.format(new Date(moment));
