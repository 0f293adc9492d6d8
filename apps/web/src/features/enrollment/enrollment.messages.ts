export const qrMessages = {
  heading: 'Scan the QR code',
  intro: (issuer: string) =>
    `Scan it with your authenticator app, then enter the six digits it shows for ${issuer}.`,
  alt: 'QR code for your authenticator app',
  openApp: 'Open my authenticator app',
  orScan: 'Or scan it with another phone',
  cannotScan: 'Can’t scan?',
  keyIntro: 'In the app, choose to enter a key by hand and type this one (time-based, six digits):',
  keyLabel: 'Key',
  copyKey: 'Copy the key',
  left: (clock: string) => `${clock} left`,
  leftSpoken: (seconds: number) => `${seconds} seconds left`,
  expired: 'This QR code has run out. No need to sign in again: make a new one and scan that.',
  makeNew: 'Make a new QR code',
  make: 'Make a QR code',
  none: 'Have your phone ready, then make the QR code. It stays open for three minutes.',
};

export const pendingMessages = {
  heading: 'Already scanned it? Enter the code',
  intro: (issuer: string) =>
    `For your safety the QR code is shown only once. If your app lists ${issuer} already, enter its six digits here.`,
  notScanned: 'Not scanned yet?',
};
