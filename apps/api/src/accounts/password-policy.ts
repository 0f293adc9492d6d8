import { dictionary } from '@zxcvbn-ts/language-common';

export const passwordLength = { min: 8, max: 1024 } as const;

const common = new Set<string>(dictionary['passwords-common'] ?? []);

/**
 * Why a password can't be taken, as a sentence for its owner; null when it can.
 * Length and known bad choices only, no rules on its composition (NIST SP 800-63B-4, section 3.1.1.2).
 * `context` holds what an attacker tries first: the person's name and address, the product, the organization.
 */
export function passwordWeakness(password: string, context: readonly string[]): string | null {
  const normalized = password.normalize('NFC');
  const length = [...normalized].length;
  if (length < passwordLength.min) return `Use at least ${passwordLength.min} characters.`;
  if (length > passwordLength.max) return `Use at most ${passwordLength.max} characters.`;
  const lower = normalized.toLowerCase();
  if (common.has(lower)) return 'That password is among the most used ones. Choose another.';
  return isBoundTo(context, lower) ? 'That password can be guessed from your details. Choose another.' : null;
}

/** Digits and signs around a name add nothing: “dragonfly2026!” is “dragonfly”. */
function isBoundTo(context: readonly string[], password: string): boolean {
  const core = lettersOf(password);
  return context
    .flatMap((entry) => [entry, ...entry.split(/[@.\s]+/)])
    .map(lettersOf)
    .some((word) => word.length >= 3 && core === word);
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, '');
