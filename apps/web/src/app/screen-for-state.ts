import type { AuthState } from '../generated/graphql';
import { type Path, paths } from './paths';

export type Screen =
  | 'SIGN_IN'
  | 'ADD_APP'
  | 'QR_CODE'
  | 'CODE'
  | 'RECOVERY_CODE'
  | 'EMAIL_CODE'
  | 'HOME'
  | 'RECOVERY_CODES'
  | 'DONE';

export interface Place {
  screen: Screen;
  path: Path;
}

/** The places that a state allows; its default comes first. */
type Places = readonly [Place, ...Place[]];

const at = (path: Path, screen: Screen): Place => ({ path, screen });

const signedIn: Places = [
  at(paths.home, 'HOME'),
  at(paths.recoveryCodes, 'RECOVERY_CODES'),
  at(paths.done, 'DONE'),
];

const places: Record<AuthState, Places> = {
  ANONYMOUS: [at(paths.signIn, 'SIGN_IN')],
  ENROLLMENT_REQUIRED: [at(paths.addApp, 'ADD_APP'), at(paths.qrCode, 'QR_CODE')],
  EMAIL_CODE_REQUIRED: [at(paths.emailCode, 'EMAIL_CODE'), at(paths.recoveryCode, 'RECOVERY_CODE')],
  CODE_REQUIRED: [at(paths.code, 'CODE'), at(paths.recoveryCode, 'RECOVERY_CODE')],
  AUTHENTICATED: signedIn,
  ELEVATED: signedIn,
};

interface Facts {
  state: AuthState;
  recoveryCodesSaved: boolean | null;
}

/**
 * The state says what may be shown, the path which of it; a path that the state does not allow leads to its default.
 * Whoever has not saved the recovery codes is asked to first, wherever they were going.
 */
export function placeFor({ state, recoveryCodesSaved }: Facts, path: string): Place {
  const place = places[state].find((allowed) => allowed.path === path) ?? places[state][0];
  return recoveryCodesSaved === false ? { ...place, screen: 'RECOVERY_CODES' } : place;
}
