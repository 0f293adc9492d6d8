import type { Enroll2FaResult, LoginResult, Verify2FaResult } from '@dragonfly-2fa/shared';

type Members<Union extends { __typename?: string }> = readonly NonNullable<Union['__typename']>[];

/** What a result union can be. The client asks for it wherever it looks at an answer's fragments. */
export const possibleTypes = {
  LoginResult: ['Session', 'Refused', 'TooManyAttempts'] satisfies Members<LoginResult>,
  Enroll2FAResult: ['Enrollment', 'Refused', 'TooManyAttempts'] satisfies Members<Enroll2FaResult>,
  Verify2FAResult: [
    'Verified',
    'CodeRejected',
    'Refused',
    'TooManyAttempts',
  ] satisfies Members<Verify2FaResult>,
};
