export const saveMessages = {
  heading: 'Save your recovery codes',
  intro: (count: number) =>
    `Keep these ${count === 10 ? 'ten' : count} codes somewhere safe. Each one gets you in once if you lose your phone.`,
  list: 'Recovery codes',
  copy: 'Copy',
  download: 'Download',
  print: 'Print',
  saved: 'I have saved them',
  goOn: 'Continue',
  fileName: 'recovery-codes.txt',
  fileHead: (issuer: string, email: string) => `Recovery codes for ${issuer} (${email})`,
  fileNote: 'Each code works once. Keep this file somewhere safe.',
};

export const renewMessages = {
  headingUnsaved: 'Save your recovery codes',
  introUnsaved:
    'We don’t know whether you saved your recovery codes, and they are shown only once. ' +
    'Make new ones now; any codes from before stop working.',
  heading: 'Make new recovery codes',
  intro: 'You get a new set. The old ones stop working at once.',
  make: 'Make new recovery codes',
  back: 'Back to your account',
  stepUp: 'To be sure that it’s you, enter the code that your authenticator app shows now.',
};
