import type { PhonePlatform } from '../../ui/phone-platform';

export const choiceMessages = {
  heading: 'Add an authenticator app',
  intro:
    'A password can be guessed or stolen. A code from an app on your phone makes sure that only you can sign in.',
  guide: 'Guide me',
  guideLine: 'New to this? We’ll go through it together. About three minutes.',
  skip: 'Skip to the QR code',
  skipLine: 'I have an app and want to scan.',
  why: 'Why do we ask for this?',
  pending: 'Already scanned it? Enter the code',
  making: 'Making your QR code',
};

export const guideMessages = {
  heading: (step: number, what: string) => `Step ${step} of 3: ${what}`,
  getApp: 'get an app',
  addAccount: 'add an account',
  scan: 'scan the code',
  back: 'Back',
  skip: 'Skip to the QR code',
};

export const getAppMessages = {
  intro: 'Install one of these on your phone. They are free and make your six-digit codes.',
  introApproved:
    'Your organization has chosen an app. Install it on your phone; it makes your six-digit codes.',
  approved: 'Approved by your IT team',
  list: 'Authenticator apps',
  haveIt: 'I have it',
  haveNamed: (app: string) => `I have it: ${app}`,
  stores: { ANDROID: 'Google Play', IOS: 'App Store' } satisfies Record<PhonePlatform, string>,
  store: (app: string, store: string) => `${app} in ${store}, opens in a new tab`,
  leaving: 'Store links open in a new tab.',
  leavingComputer: 'Search for the name in your phone’s store; the links here open in a new tab.',
  anyApp: 'Any app that shows six-digit codes works.',
  askIt: 'Not sure? Ask your IT team whether your organization has an approved one.',
  askItApproved: 'Your IT team knows whether you may use another one.',
  other: 'I use another app',
};

interface TapWords {
  /** What the app may ask when it is opened for the first time. */
  first?: string;
  plus: string;
  scan: string;
}

/** What to tap, as the apps word it. */
const known: Record<string, TapWords> = {
  'google-authenticator': {
    first: 'It may offer a Google account. You can go on without one.',
    plus: 'Tap the plus sign (+) at the bottom.',
    scan: 'Tap “Scan a QR code”.',
  },
  'microsoft-authenticator': {
    first: 'It may ask you to sign in to Microsoft. You can skip that.',
    plus: 'Tap the plus sign (+) at the top.',
    scan: 'Choose “Other”: the app is ready to scan.',
  },
  authy: {
    first: 'It asks for your phone number the first time.',
    plus: 'Tap the plus sign (+), “Add account”.',
    scan: 'Tap “Scan QR code”.',
  },
};

const generic: TapWords = {
  plus: 'Look for a plus sign (+) or “Add account” and tap it.',
  scan: 'Choose to scan a QR code.',
};

export const addAccountMessages = {
  intro: (issuer: string) => `A few taps on your phone, and the app is ready for ${issuer}.`,
  list: 'What to tap',
  open: (app: string | undefined) => `Open ${app ?? 'your authenticator app'} on your phone.`,
  taps: (slug: string) => known[slug] ?? generic,
  warning:
    'The next screen stays open for three minutes. Have your phone ready. If it runs out, you just make a new one.',
  onThisPhone:
    'Reading this on that phone? The next screen has a button that opens your app: nothing to scan.',
  show: 'Show the QR code',
};
