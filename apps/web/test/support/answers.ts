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
    setup: anonymous || both ? null : { __typename: 'Setup', approvedApps: [], supportContact: contact },
    user: anonymous
      ? null
      : { ...person, role: both ? 'USER' : null, organization: both ? organization : null },
    ...more,
  };
}

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
