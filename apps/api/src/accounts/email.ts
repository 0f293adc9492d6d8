export const emailLengthLimit = 320;

/** How addresses are compared: letter case and the form of accents make no other person. */
export const emailKey = (email: string) => email.trim().normalize('NFC').toLowerCase();
