import { BadInput, requireLine } from '../bad-input.js';
import type { Scope } from '../role.js';

export const apiKeyStatuses = ['ACTIVE', 'EXPIRED', 'REVOKED', 'SUSPENDED'] as const;
export type ApiKeyStatus = (typeof apiKeyStatuses)[number];

/** What the status of a key follows from. */
export interface ApiKeyTimes {
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly suspendedAt: Date | null;
}

export function statusOf({ expiresAt, revokedAt, suspendedAt }: ApiKeyTimes, now: Date): ApiKeyStatus {
  if (revokedAt) return 'REVOKED';
  if (expiresAt <= now) return 'EXPIRED';
  return suspendedAt ? 'SUSPENDED' : 'ACTIVE';
}

export const keyLimits = { name: 100, days: 365, overlapHours: 168 } as const;

export interface ApiKeyInput {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresInDays: number;
}

/** What is given, as it is kept; throws BadInput. */
export function requireKey({ name: given, scopes: wanted, expiresInDays }: ApiKeyInput): ApiKeyInput {
  const name = given.normalize('NFC').trim();
  if (!name) throw new BadInput('name', 'Name the key by what it is for.');
  requireLine('name', name, keyLimits.name);
  const scopes = [...new Set(wanted)];
  if (!scopes.length) throw new BadInput('scopes', 'Give the key at least one scope.');
  requireBetween('expiresInDays', expiresInDays, 1, keyLimits.days);
  return { name, scopes, expiresInDays };
}

export const requireOverlap = (hours: number) =>
  requireBetween('overlapHours', hours, 0, keyLimits.overlapHours);

function requireBetween(field: string, value: number, from: number, to: number): void {
  if (value < from || value > to) throw new BadInput(field, `“${field}” is ${from} to ${to}.`);
}
