import { BadInput, requireLine } from '../bad-input.js';

export const emailLengthLimit = 320;

/** What would end an address or begin another one in a mail's header. */
const part = String.raw`[^\s\p{C}@<>()[\]\\,;:"]+`;
const shape = new RegExp(`^${part}@${part}$`, 'u');

/** The address as it is kept; refuses what can't be one. */
export function requireEmail(field: string, value: string): string {
  const email = value.trim();
  requireLine(field, email, emailLengthLimit);
  if (!shape.test(email)) throw new BadInput(field, `“${field}” is not an e-mail address.`);
  return email;
}

/** How addresses are compared: letter case and the form of accents make no other person. */
export const emailKey = (email: string) => email.trim().normalize('NFC').toLowerCase();
