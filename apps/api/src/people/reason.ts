import { BadInput, requireLine } from '../bad-input.js';

/** Why a member of staff does something to a person's account: one line, for whoever reads the trail later. */
export function requireReason(reason: string): void {
  if (!reason.trim()) throw new BadInput('reason', 'Say why, in a few words.');
  requireLine('reason', reason, 500);
}
