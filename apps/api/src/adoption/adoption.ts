import type { EnrollmentStep } from '../audit/audit-event.js';
import { BadInput } from '../bad-input.js';

/** How people stand now. Each account is in one of the first, second, fourth and fifth; the invited have none yet. */
export interface Standings {
  readonly enrolled: number;
  readonly waiting: number;
  readonly invited: number;
  readonly frozen: number;
  readonly deactivated: number;
}

interface StepReach {
  readonly step: EnrollmentStep;
  readonly reached: number;
  readonly stopped: number;
}

export interface AdoptionWeek {
  readonly startsOn: Date;
  readonly invited: number;
  readonly firstSignIns: number;
  readonly enrolled: number;
}

export interface AdoptionNumbers extends Standings {
  readonly timeToEnroll: {
    readonly people: number;
    readonly medianSeconds: number | null;
    readonly p90Seconds: number | null;
  };
  readonly paths: { readonly guided: number; readonly qrFirst: number; readonly unknown: number };
  readonly steps: readonly StepReach[];
}

/** Two years. */
const mostWeeks = 104;

export function requireWeeks(weeks: number): number {
  if (weeks < 1 || weeks > mostWeeks) throw new BadInput('weeks', `Ask for 1 to ${mostWeeks} weeks.`);
  return weeks;
}
