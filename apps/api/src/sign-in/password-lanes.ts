import { emailKey } from '../accounts/email.js';
import type { Limits } from '../limits.js';
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

export const laneSubjects = (lanes: Lanes) => [lanes.accountAndNetwork, lanes.account, lanes.network];

/** Free tries and the longest wait of each lane, in the order of laneSubjects; the first wait is 30 s in all. */
export const laneLimits = ({ password, strangers, network }: Limits) =>
  [password, strangers, network].flatMap(({ free, maxWait }) => [free, maxWait / 1000]);
