/** Every address that a person can see and that is always the same. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  introduction: '/why',
  addApp: '/set-up',
  getApp: '/set-up/guide',
  qrCode: '/set-up/qr-code',
  done: '/set-up/done',
  code: '/code',
  recoveryCode: '/recovery-code',
  lockedOut: '/locked-out',
  emailCode: '/e-mail-code',
  recoveryCodes: '/recovery-codes',
  activity: '/activity',
  invitation: '/invitation',
  newPassword: '/password',
  notMe: '/not-me',
  admin: '/admin',
} as const;

/** Below the guide the address keeps the chosen app, so that a reload does, too. */
type GuidePath = `${typeof paths.getApp}/${string}`;

/** The admin area has a router of its own for what lies below. */
type AdminPath = `${typeof paths.admin}/${string}`;

export type Path = (typeof paths)[keyof typeof paths] | GuidePath | AdminPath;

export const isAdminPath = (path: string): path is AdminPath | typeof paths.admin =>
  path === paths.admin || path.startsWith(`${paths.admin}/`);

export const addAccountPath = (app: string): GuidePath => `${paths.getApp}/${app}`;
export const guidedQrPath = (app: string): GuidePath => `${paths.getApp}/${app}/qr-code`;

const belowGuide = /^\/set-up\/guide\/([a-z0-9-]{1,64})(\/qr-code)?$/;

/** The app that an address below the guide names, and whether it is the one of the QR screen. */
export function readGuidePath(path: string) {
  const [, app, qrCode] = belowGuide.exec(path) ?? [];
  return app ? { app, atQrCode: qrCode !== undefined } : null;
}
