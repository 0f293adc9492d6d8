import type { Role } from '../role.js';

export const invitationStatuses = ['OPEN', 'ACCEPTED', 'REVOKED', 'EXPIRED'] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

/** Whom an invitation is for, and as what. */
export interface Invited {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/** How names and addresses are searched: letter case and the form of accents make no difference. */
export const searchKey = (text: string) => text.trim().normalize('NFC').toLowerCase();

interface InvitingOrganization {
  readonly id: string;
  readonly name: string;
  readonly supportContact: string | null;
  readonly approvedApps: readonly {
    name: string;
    androidUrl: string | null;
    iosUrl: string | null;
    note: string | null;
  }[];
}

/** An invitation as staff see it: whether its address has an account already is not told. */
export interface Invitation extends Invited {
  readonly id: string;
  readonly organization: InvitingOrganization;
  readonly status: InvitationStatus;
  readonly invitedAt: Date;
  readonly sentAt: Date;
  readonly expiresAt: Date;
  readonly invitedBy: { readonly id: string; readonly label: string };
}
