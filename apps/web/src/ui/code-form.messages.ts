export const codeFormMessages = {
  label: 'Six-digit code',
  verify: 'Verify',
  checking: 'Checking your code',
  right: 'That code is right.',
  incomplete: 'Enter all six digits of the code.',
  mailedLabel: 'Code from the e-mail',
  mailedIncomplete: 'Enter all eight letters and digits of the code.',
};
