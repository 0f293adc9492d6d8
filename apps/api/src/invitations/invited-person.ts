import { requireEmail } from '../accounts/email.js';
import { BadInput, requireLine } from '../bad-input.js';
import type { Invited } from './invitation.js';

const nameLengthLimit = 100;

/** A person's name as it is kept: one line that is not empty. */
export function requireName(name: string): string {
  const trimmed = name.trim();
  if (!trimmed) throw new BadInput('name', 'Fill in “name”.');
  requireLine('name', trimmed, nameLengthLimit);
  return trimmed;
}

export const requireInvited = ({ email, name, role }: Invited): Invited => ({
  email: requireEmail('email', email),
  name: requireName(name),
  role,
});
