export const introductionMessages = {
  heading: 'Signing in with two factors',
  intro: (product: string) =>
    `Every ${product} account is opened by two things: your password and a code from your phone. Here is why, and how.`,
  back: 'Back',
  what: {
    title: 'What it is',
    text: 'You show that it’s you in two different ways: with something you know, your password, and with something you have, your phone. An app on the phone shows six digits. They change every 30 seconds, and each code works once.',
  },
  why: {
    title: 'Why it matters',
    text: 'Passwords get guessed, leak from other sites, or are talked out of people. Without your phone, a password opens nothing.',
    points: [
      'Your account, your data and your visual content stay with the people they are meant for.',
      'Trying out password after password leads nowhere.',
      'Sign-ins that look wrong are recorded and followed up.',
    ],
    never: 'Nobody from our side ever asks you for a code. Enter it on this site only.',
  },
  apps: {
    title: 'Which app to use',
    text: 'Ask your IT team first: your organization may have approved one. If not, Google Authenticator, Microsoft Authenticator and Authy are good choices. Any app that shows six-digit codes works, even when your phone is offline.',
  },
  setUp: {
    title: 'How to set it up',
    steps: [
      'Sign in with your e-mail and password.',
      'Choose “Guide me” if this is new to you, or “Skip to the QR code” if you have an app.',
      'Scan the QR code with the app. It stays open for three minutes; if it runs out, you make a new one.',
      'Enter the six digits that the app shows.',
      'Save your recovery codes somewhere safe.',
    ],
    time: 'You have half an hour from your password to the code. After that you just sign in again.',
  },
  lost: {
    title: 'When your phone is lost or new',
    text: 'Choose “I can’t use my app” on the code page and enter one of your recovery codes.',
    ask: 'No recovery codes either? Ask your account manager to reset your second factor, or write to',
  },
};
