import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Gauges } from './gauges.store.js';

/** What one root field came to. Each value is one of few: none is what a client made up. */
export interface FieldOutcome {
  readonly field: string;
  /** OK, a refusal's code or an error's code. */
  readonly outcome: string;
  /** What a code was tried as. */
  readonly factor?: string | undefined;
  /** Where the caller stood before. */
  readonly state?: string | undefined;
}

const waiting = new Set(['TOO_MANY_ATTEMPTS', 'RATE_LIMITED']);
/** Root fields that are counted as acts of resets. */
export const resetFields: readonly string[] = [
  'requestReset2FA',
  'cancelResetRequest',
  'reset2FA',
  'cancelReset',
  'dismissResetRequests',
  'confirmEmail',
  'reportReset',
];

/** What this process counts since its start, and what it reads when it is asked. A registry of its own for each app. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #signIns = this.#counter('sign_ins_total', 'Sign-ins by how far they came.', ['outcome']);
  readonly #codes = this.#counter('code_tries_total', 'Tries of a code.', ['factor', 'outcome']);
  readonly #waits = this.#counter('waits_total', 'Tries that were told to wait.', ['field', 'outcome']);
  readonly #resets = this.#counter('resets_total', 'Acts of resets.', ['act', 'outcome']);
  readonly #requests = new Histogram({
    name: 'dragonfly_request_duration_seconds',
    help: 'Answered requests by their first root field.',
    labelNames: ['field', 'outcome'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.#registry],
  });
  readonly #gauges = new Map<string, Gauge>();

  /** What Node tells of the process, too: only where somebody reads it, since collecting it never ends. */
  collectProcess(): void {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Called at each end of a root field. */
  count(ended: FieldOutcome): void {
    const { field, outcome, factor } = ended;
    const signedIn = signInOutcome(ended);
    if (signedIn) this.#signIns.inc({ outcome: signedIn });
    if (factor) this.#codes.inc({ factor, outcome });
    if (waiting.has(outcome)) this.#waits.inc({ field, outcome });
    if (resetFields.includes(field)) this.#resets.inc({ act: field, outcome });
  }

  observeRequest(field: string, outcome: string, milliseconds: number): void {
    this.#requests.observe({ field, outcome }, milliseconds / 1000);
  }

  /** The text that Prometheus reads, with these values as they are now. */
  async expose(gauges: Gauges): Promise<{ type: string; text: string }> {
    for (const gauge of this.#gauges.values()) gauge.reset();
    for (const { name, help, labels, value } of gauges) this.#gauge(name, help, labels).set(labels, value);
    return { type: this.#registry.contentType, text: await this.#registry.metrics() };
  }

  #counter<Label extends string>(name: string, help: string, labelNames: Label[]) {
    return new Counter({ name: `dragonfly_${name}`, help, labelNames, registers: [this.#registry] });
  }

  #gauge(name: string, help: string, labels: Readonly<Record<string, string>>): Gauge {
    const known = this.#gauges.get(name);
    if (known) return known;
    const labelNames = Object.keys(labels);
    const gauge = new Gauge({ name: `dragonfly_${name}`, help, labelNames, registers: [this.#registry] });
    this.#gauges.set(name, gauge);
    return gauge;
  }
}

/** The first factor's outcome; SIGNED_IN when the second one completed it. */
function signInOutcome({ field, outcome, state }: FieldOutcome): string | null {
  if (field === 'login') return outcome === 'OK' ? 'PASSWORD_ACCEPTED' : outcome;
  const halfSigned = state === 'CODE_REQUIRED' || state === 'ENROLLMENT_REQUIRED';
  return field === 'verify2FA' && outcome === 'OK' && halfSigned ? 'SIGNED_IN' : null;
}
