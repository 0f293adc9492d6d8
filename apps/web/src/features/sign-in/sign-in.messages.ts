export const signInMessages = {
  heading: 'Sign in',
  intro: (product: string) => `Use your ${product} e-mail and password.`,
  email: 'E-mail',
  password: 'Password',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  signIn: 'Sign in',
  missingEmail: 'Enter your e-mail address.',
  missingPassword: 'Enter your password.',
  introduction: 'What is signing in with two factors?',
  help: 'Trouble signing in? Write to',
};

export const codeMessages = {
  heading: 'Enter your code',
  intro: (issuer: string) => `Open your authenticator app and enter the six digits it shows for ${issuer}.`,
  noApp: 'I can’t use my app',
};

export const recoveryCodeMessages = {
  heading: 'Use a recovery code',
  intro: 'Enter one of the codes that you saved when you set up your app. Each one works once.',
  label: 'Recovery code',
  continue: 'Sign in',
  incomplete: 'A recovery code has 16 letters and digits, in four groups of four.',
  wrong: 'That recovery code didn’t match, or it was used before. Check it, or try another one.',
  back: 'I have my app after all',
  ask: 'No recovery code either? Ask for a reset:',
};

export const emailCodeMessages = {
  heading: 'One more check is needed',
  intro:
    'Before a new authenticator app can be added to your account, we make sure that it is really you. ' +
    'Your account manager or support does that with you.',
  contact: 'Get in touch with',
  oldApp: 'Still have your old app? Enter its code and you’re in.',
  recovery: 'I have a recovery code',
};
