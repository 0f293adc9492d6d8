/** Every address that a person can see. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  addApp: '/set-up',
  qrCode: '/set-up/qr-code',
  done: '/set-up/done',
  code: '/code',
  recoveryCode: '/recovery-code',
  emailCode: '/e-mail-code',
  recoveryCodes: '/recovery-codes',
} as const;

export type Path = (typeof paths)[keyof typeof paths];
