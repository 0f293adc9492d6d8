import type { Role } from '../role.js';

/** Who sees and acts, as far as rules ask. */
export interface StaffMember {
  readonly id: string;
  readonly role: Role;
}

/**
 * Whether a member of staff may act on an account that they can see: never on themselves, and only support acts on an
 * account manager or on support. Whether they can see it is the store's question: others' people don't exist for them.
 */
export const mayActOn = (staff: StaffMember, target: StaffMember) =>
  staff.id !== target.id &&
  (staff.role === 'SUPPORT' || (staff.role === 'ACCOUNT_MANAGER' && target.role === 'USER'));
