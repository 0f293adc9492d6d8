export const signInMessages = {
  heading: 'Sign in',
  intro: (product: string) => `Use your ${product} e-mail and password.`,
  email: 'E-mail',
  password: 'Password',
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
  caseNumber: 'Your reset request is open: show the case number',
};

export const recoveryCodeMessages = {
  heading: 'Use a recovery code',
  intro: 'Enter one of the codes that you saved when you set up your app. Each one works once.',
  label: 'Recovery code',
  continue: 'Sign in',
  incomplete: 'A recovery code has 16 letters and digits, in four groups of four.',
  wrong: 'That recovery code didn’t match, or it was used before. Check it, or try another one.',
  back: 'I have my app after all',
  reset: 'No recovery code either? Ask for a reset',
  ask: 'Questions? Contact',
};
