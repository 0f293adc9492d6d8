import type { AuditEvent, EnrollmentPath, EnrollmentStep, EventOrigin } from '../audit/audit-event.js';
import type { Role } from '../role.js';

/** An account as a story leaves it. */
export interface DemoPerson {
  readonly id: string;
  readonly organizationId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: Date;
  firstSignedInAt: Date | null;
  firstEnrolledAt: Date | null;
  lastSignInAt: Date | null;
  recoveryCodesSavedAt: Date | null;
  frozenAt: Date | null;
  deactivatedAt: Date | null;
  path: EnrollmentPath | null;
  readonly steps: Set<EnrollmentStep>;
  readonly authenticators: DemoAuthenticator[];
  /** When each recovery code was made, and used. */
  readonly recoveryCodes: { readonly createdAt: Date; usedAt: Date | null; replacedAt: Date | null }[];
}

export interface DemoAuthenticator {
  readonly id: string;
  readonly name: string;
  readonly confirmedAt: Date;
  revokedAt: Date | null;
}

export interface DemoInvitation {
  readonly id: string;
  readonly organizationId: string;
  readonly email: string;
  readonly name: string;
  readonly invitedBy: string;
  readonly invitedAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}

/** A reset, as the mailed code that it was. */
export interface DemoGrant {
  readonly id: string;
  readonly accountId: string;
  readonly grantedBy: string;
  readonly reason: string;
  readonly withoutRequest: boolean;
  readonly revokeNow: boolean;
  readonly createdAt: Date;
  closedAt: Date | null;
  closedBecause: 'ENROLLED' | 'CANCELLED' | 'FROZEN' | null;
}

export interface DemoEvent {
  readonly event: AuditEvent;
  readonly origin: EventOrigin | null;
  readonly at: Date;
}

export interface DemoOrganization {
  readonly id: string;
  readonly name: string;
  /** How many days ago it began, and over how many days its people were invited. */
  readonly began: number;
  readonly over: number;
  readonly people: number;
  /** Where its people work. */
  readonly office: string;
  readonly manager: DemoPerson;
  /** Its manager resets more people than they should; the demo’s manager knows nothing of it. */
  readonly suspicious?: true;
}
