import { emailKey } from '../accounts/email.js';
import { codeAt, startOf, stepAt } from '../authenticator/totp.js';
import { BadInput } from '../bad-input.js';
import type { Deps } from '../deps.js';
import type { MovingClock } from './moving-clock.js';

export interface AppCode {
  readonly code: string;
  readonly secret: string;
}

/** A Key URI as totp.ts makes it: whose it is, and the secret. */
const shape = /^otpauth:\/\/totp\/[^/?:]+:([^/?:]+)\?secret=([A-Z2-7]{32})(?:&|$)/;

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The phones of everybody in the sandbox, each with one entry: the QR code that it scanned last. */
export class AuthenticatorApps {
  readonly #secrets = new Map<string, string>();

  constructor(private readonly clock: MovingClock) {}

  /** Answers the first code, for verify2FA with the id of the enrollment. */
  scan(otpauthUri: string): AppCode {
    const [, account, secret] = shape.exec(otpauthUri) ?? [];
    const email = account && decoded(account);
    if (!email || !secret)
      throw new BadInput('otpauthUri', 'Give the otpauthUri that enroll2FA answered, as it is.');
    this.#secrets.set(emailKey(email), secret);
    return { secret, code: codeAt(secret, stepAt(this.clock.read())) };
  }

  /** A code that verify2FA takes: where the present one is spent, time moves on to the next one. */
  async next({ database }: Deps, email: string): Promise<AppCode> {
    const secret = this.#secrets.get(emailKey(email));
    if (!secret)
      throw new BadInput(
        'email',
        'No app here holds this address: createUser, or scanQrCode after enroll2FA.',
      );
    const account = await database.transaction((tx) => tx.accounts.byEmail(email));
    if (account) this.clock.moveTo(startOf(account.lastStep + 1));
    return { secret, code: codeAt(secret, stepAt(this.clock.read())) };
  }
}
