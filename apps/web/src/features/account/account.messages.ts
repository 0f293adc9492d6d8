import type { Role } from '../../generated/graphql';

export const homeMessages = {
  heading: (name: string) => `Welcome, ${name}`,
  intro: 'You’re signed in with your password and your authenticator app.',
  email: 'E-mail',
  organization: 'Organization',
  role: 'Role',
  roles: { USER: 'User', ACCOUNT_MANAGER: 'Account manager', SUPPORT: 'Support' } satisfies Record<
    Role,
    string
  >,
  codesLeft: 'Recovery codes left',
  admin: 'Open the admin area',
  activity: 'Recent activity',
  makeCodes: 'Make new recovery codes',
  signOut: 'Sign out',
  resetAsked: (when: string, browser: string, address: string) =>
    `A reset of your authenticator app was asked for on ${when}, with ${browser} from ${address}. Your sign-in has closed that request.`,
  notMe: (contact: string) =>
    `If that wasn’t you, somebody knows your password. Contact ${contact} to change it.`,
};

export const doneMessages = {
  heading: 'You’re all set',
  intro: (issuer: string) =>
    `From now on, ${issuer} asks for a code from your app after your password. Your recovery codes get you in without it.`,
  goOn: 'Go to your account',
};

export const startAgainMessages = {
  who: 'Signing in as',
  startAgain: 'Start again',
};
