import { emailKey } from '../accounts/email.js';
import type { SecretBox } from '../secrets/secret-box.js';

/** The three counters that a password try passes; an unknown e-mail has them like a known one. */
export interface Lanes {
  readonly accountAndNetwork: Buffer;
  readonly account: Buffer;
  readonly network: Buffer;
}

export function lanesOf(secrets: SecretBox, email: string, network: string): Lanes {
  const key = emailKey(email);
  return {
    accountAndNetwork: secrets.pseudonym(`password\n${key}\n${network}`),
    account: secrets.pseudonym(`password\n${key}`),
    network: secrets.pseudonym(`network\n${network}`),
  };
}
