import type {
  AuthState,
  EnrollMutation,
  RefusalCode,
  SessionFieldsFragment,
  VerifyCodeMutation,
} from '../../src/generated/graphql';

type Session = SessionFieldsFragment;
type Enrollment = Extract<EnrollMutation['enroll2FA'], { __typename: 'Enrollment' }>;

const person = {
  __typename: 'Viewer',
  id: 'person-1',
  name: 'Ada Lovelace',
  email: 'ada@northwind.test',
  lastResetRequest: null,
} as const;

const organization = { __typename: 'Organization', id: 'organization-1', name: 'Northwind Studios' } as const;

export const contact = 'Grace Hopper, grace@northwind.test';

/** The app that an organization has approved, with its own note. */
export const approvedApp = {
  __typename: 'ApprovedApp',
  name: 'Microsoft Authenticator',
  androidUrl: 'https://play.google.com/store/apps/details?id=com.azure.authenticator',
  iosUrl: 'https://apps.apple.com/app/id983156458',
  note: 'Already on company phones.',
} as const;

export const setup = (more: Partial<NonNullable<Session['setup']>> = {}) => ({
  __typename: 'Setup' as const,
  approvedApps: [],
  supportContact: contact,
  accountManagers: ['Grace Hopper'],
  ...more,
});

export const emailProof = (more: Partial<NonNullable<Session['emailProof']>> = {}) => ({
  __typename: 'EmailProof' as const,
  reason: 'RESET' as const,
  codeAvailable: true,
  oldFactorStands: true,
  ...more,
});

export const resetRequest = (caseNumber = 'K7M-2PX', expiresInSeconds = 1700) =>
  ({ __typename: 'ResetRequest', caseNumber, expiresInSeconds }) as const;

const expiresAt = '2026-12-01T12:00:00.000Z';

export const invitationPreview = {
  __typename: 'InvitationPreview',
  email: 'ada@northwind.test',
  name: 'Ada',
  organization: 'Northwind Studios',
  expiresAt,
} as const;

export const passwordLinkPreview = {
  __typename: 'PasswordLinkPreview',
  email: 'ada@northwind.test',
  expiresAt,
} as const;

/** A session as the API would answer it in that state. */
export function session(state: AuthState, more: Partial<Session> = {}): Session {
  const anonymous = state === 'ANONYMOUS';
  const both = state === 'AUTHENTICATED' || state === 'ELEVATED';
  return {
    __typename: 'Session',
    state,
    expiresInSeconds: anonymous ? null : both ? 600 : 1800,
    endedBecause: null,
    recoveryCodesSaved: both ? true : null,
    recoveryCodesLeft: both ? 10 : null,
    pendingEnrollment: null,
    resetRequest: null,
    emailProof: state === 'EMAIL_CODE_REQUIRED' ? emailProof() : null,
    setup: anonymous || both ? null : setup(),
    user: anonymous
      ? null
      : { ...person, role: both ? 'USER' : null, organization: both ? organization : null },
    ...more,
  };
}

/** The same after a sign-in that closed a request for a reset. */
export const afterResetRequest = (signedIn: Session): Session => ({
  ...signedIn,
  user: signedIn.user && {
    ...signedIn.user,
    lastResetRequest: {
      __typename: 'PastResetRequest',
      openedAt: '2026-11-24T15:41:00.000Z',
      address: '203.0.113.7',
      browser: 'Firefox',
    },
  },
});

export const pending = (id: string, expiresInSeconds: number) =>
  ({ __typename: 'PendingEnrollment', id, expiresInSeconds }) as const;

export const enrollment = (more: Partial<Enrollment> = {}): Enrollment => ({
  __typename: 'Enrollment',
  id: 'enrollment-1',
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  otpauthUri: 'otpauth://totp/Dragonfly%20AI:ada%40northwind.test?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  qrCode: 'data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22/%3E',
  expiresInSeconds: 180,
  ...more,
});

export const recoveryCodes = Array.from(
  { length: 10 },
  (_, index) => `ABCD-EFGH-IJKL-MNO${'ABCDEFGHIJ'[index]}`,
);

export const verified = (state: Session, codes: string[] | null = null): VerifyCodeMutation => ({
  verify2FA: { __typename: 'Verified', recoveryCodes: codes, session: state },
});

export const codeRejected = (
  code: RefusalCode,
  more: { clockDriftSeconds?: number; nextCodeInSeconds?: number } = {},
): VerifyCodeMutation => ({
  verify2FA: { __typename: 'CodeRejected', code, clockDriftSeconds: null, nextCodeInSeconds: null, ...more },
});

export const refused = (code: RefusalCode) => ({ __typename: 'Refused', code }) as const;

export const tooMany = (retryAfterSeconds: number, exhausted = false) =>
  ({ __typename: 'TooManyAttempts', code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds, exhausted }) as const;
