import type { AuthState, Role } from '../generated/graphql';
import { addAccountPath, guidedQrPath, isAdminPath, type Path, paths, readGuidePath } from './paths';

export type Screen =
  | 'SIGN_IN'
  | 'INTRODUCTION'
  | 'ADD_APP'
  | 'GET_APP'
  | 'ADD_ACCOUNT'
  | 'QR_CODE'
  | 'CODE'
  | 'RECOVERY_CODE'
  | 'LOCKED_OUT'
  | 'EMAIL_CODE'
  | 'HOME'
  | 'RECOVERY_CODES'
  | 'ACTIVITY'
  | 'DONE'
  | 'INVITATION'
  | 'NEW_PASSWORD'
  | 'NOT_ME'
  | 'ADMIN';

/** Those that stand in the frame of the sign-in. */
export type FramedScreen = Exclude<Screen, 'ADMIN'>;

export interface Place {
  screen: Screen;
  path: Path;
  /** The app that the person has chosen in the guide. */
  app?: string;
}

/** The places that a state allows; its default comes first. */
type Places = readonly [Place, ...Place[]];

const at = (path: Path, screen: Screen): Place => ({ path, screen });

const signedIn: Places = [
  at(paths.home, 'HOME'),
  at(paths.recoveryCodes, 'RECOVERY_CODES'),
  at(paths.activity, 'ACTIVITY'),
  at(paths.done, 'DONE'),
];

const places: Record<AuthState, Places> = {
  ANONYMOUS: [at(paths.signIn, 'SIGN_IN')],
  ENROLLMENT_REQUIRED: [
    at(paths.addApp, 'ADD_APP'),
    at(paths.getApp, 'GET_APP'),
    at(paths.qrCode, 'QR_CODE'),
  ],
  EMAIL_CODE_REQUIRED: [
    at(paths.emailCode, 'EMAIL_CODE'),
    at(paths.recoveryCode, 'RECOVERY_CODE'),
    at(paths.lockedOut, 'LOCKED_OUT'),
  ],
  CODE_REQUIRED: [
    at(paths.code, 'CODE'),
    at(paths.recoveryCode, 'RECOVERY_CODE'),
    at(paths.lockedOut, 'LOCKED_OUT'),
  ],
  AUTHENTICATED: signedIn,
  ELEVATED: signedIn,
};

/** What everybody may see, wherever they stand. */
const open: readonly Place[] = [
  at(paths.introduction, 'INTRODUCTION'),
  at(paths.invitation, 'INVITATION'),
  at(paths.newPassword, 'NEW_PASSWORD'),
  at(paths.notMe, 'NOT_ME'),
];

/** Whether a link in a mail leads there: such a page stays what it is while the sign-in of this browser comes or goes. */
export const isMailLink = ({ screen }: Place) =>
  screen === 'INVITATION' || screen === 'NEW_PASSWORD' || screen === 'NOT_ME';

interface Facts {
  state: AuthState;
  recoveryCodesSaved: boolean | null;
  user?: { role: Role | null } | null;
}

/** The role is known once both factors were proved. */
export const isStaff = ({ user }: Pick<Facts, 'user'>) =>
  user?.role === 'ACCOUNT_MANAGER' || user?.role === 'SUPPORT';

/**
 * The state says what may be shown, the path which of it; a path that the state does not allow leads to its default.
 * Whoever has not saved the recovery codes is asked to first, wherever they were going. What is open to everybody comes before all that.
 */
export function placeFor(facts: Facts, path: string): Place {
  const { state, recoveryCodesSaved } = facts;
  const openPlace = open.find((place) => place.path === path);
  if (openPlace) return openPlace;
  const place =
    inAdmin(facts, path) ?? guided(state, path) ?? places[state].find((allowed) => allowed.path === path);
  const allowed = place ?? places[state][0];
  return recoveryCodesSaved === false ? { ...allowed, screen: 'RECOVERY_CODES' } : allowed;
}

const inAdmin = (facts: Facts, path: string) =>
  isAdminPath(path) && isStaff(facts) ? at(path, 'ADMIN') : undefined;

function guided(state: AuthState, path: string): Place | undefined {
  const guide = readGuidePath(path);
  if (state !== 'ENROLLMENT_REQUIRED' || !guide) return undefined;
  const { app } = guide;
  return guide.atQrCode
    ? { ...at(guidedQrPath(app), 'QR_CODE'), app }
    : { ...at(addAccountPath(app), 'ADD_ACCOUNT'), app };
}
