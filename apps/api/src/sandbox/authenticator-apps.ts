import { emailKey } from '../accounts/email.js';
import { codeAt, startOf, stepAt } from '../authenticator/totp.js';
import { BadInput } from '../bad-input.js';
import type { Deps } from '../deps.js';
import type { MovingClock } from './moving-clock.js';

export interface AppCode {
  readonly code: string;
  readonly secret: string;
}

/** Whose a Key URI is, as totp.ts makes it, and the secret; null where it is none. */
function readKeyUri(text: string): { email: string; secret: string } | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'otpauth:' || url.host !== 'totp') return null;
  const secret = url.searchParams.get('secret') ?? '';
  const email = decoded(url.pathname.split(':')[1] ?? '');
  return email && /^[A-Z2-7]{32}$/.test(secret) ? { email, secret } : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The phones of everybody in the sandbox, each with one entry: the QR code that it scanned last. */
export class AuthenticatorApps {
  readonly #secrets = new Map<string, string>();

  constructor(private readonly clock: MovingClock) {}

  /** Answers the first code, for verify2FA with the id of the enrollment. */
  scan(otpauthUri: string): AppCode {
    const key = readKeyUri(otpauthUri);
    if (!key) throw new BadInput('otpauthUri', 'Give the otpauthUri that enroll2FA answered, as it is.');
    const { email, secret } = key;
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
