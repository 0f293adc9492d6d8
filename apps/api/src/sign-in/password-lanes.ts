import { emailKey } from '../accounts/email.js';
import type { Pseudonyms } from '../secrets/pseudonyms.js';

/** The three counters that a password try passes; an unknown e-mail has them like a known one. */
export interface Lanes {
  readonly accountAndNetwork: Buffer;
  readonly account: Buffer;
  readonly network: Buffer;
}

export function lanesOf(pseudonyms: Pseudonyms, email: string, network: string): Lanes {
  const key = emailKey(email);
  return {
    accountAndNetwork: pseudonyms.of(`password\n${key}\n${network}`),
    account: pseudonyms.of(`password\n${key}`),
    network: pseudonyms.of(`network\n${network}`),
  };
}
