import type { Broken, Problem } from './chain.js';
import type { ChainReport, TrailReport } from './check-chain.js';

const words: Readonly<Record<Problem, string>> = {
  CHANGED: 'was changed',
  MISSING: 'is missing',
  INSERTED: 'was inserted',
  SEAL_BROKEN: 'is the first under a seal that does not hold',
};

const count = (number: number | bigint | string, one: string) =>
  `${BigInt(number).toLocaleString('en')} ${one}${BigInt(number) === 1n ? '' : 's'}`;

const brokenLine = ({ problem, position, eventId, why }: Broken) =>
  `BROKEN: ${eventId ? `event ${eventId}` : 'an event'}${position ? `, position ${position},` : ''} ${words[problem]} (${why}).`;

/** What a verification says in the end, for a person at the command line. */
export function chainReport(report: ChainReport): string[] {
  const { broken, checked, seals, keyIds, begins, ends, headUnproved } = report;
  const seen = `${count(checked, 'event')} after position ${begins.position}, up to ${ends.position}`;
  if (broken) return [brokenLine(broken), `Intact before it: ${seen}.`];
  const signed = `under ${count(seals, 'seal')}${keyIds.length ? ` by the keys ${keyIds.join(', ')}` : ''}`;
  const lines = [`Intact: ${seen}, ${signed}.`, `Head: ${ends.position}:${ends.hash.toString('hex')}`];
  if (headUnproved)
    lines.unshift(
      `NOT PROVED: the head that was kept lies before position ${begins.position}, after which the trail begins.`,
    );
  return lines;
}

export function trailReport(report: TrailReport): string[] {
  const { dropped, unsealed } = report;
  const lines = chainReport(report);
  if (dropped)
    lines.push(
      `Dropped by retention: ${count(dropped.count, 'event')}, ${dropped.months[0]} to ${dropped.months[1]}.`,
    );
  if (unsealed) lines.push(`Not sealed yet, and not checked: ${count(unsealed, 'event')}.`);
  return lines;
}
