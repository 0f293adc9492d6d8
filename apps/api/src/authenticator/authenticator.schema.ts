import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { enrollmentPaths, enrollmentSteps } from '../audit/audit-event.js';
import { DateTime } from '../graphql/date-time.js';
import { enumOf } from '../graphql/enum.js';
import { Refusal, Refused, TooManyAttempts, typeByName } from '../graphql/refusal.js';
import { Session } from '../sign-in/sign-in.schema.js';

export const EnrollmentPathType = enumOf(enrollmentPaths, {
  name: 'EnrollmentPath',
  description: 'How the person came to the QR code.',
  values: {
    GUIDED: 'Through the guide.',
    QR_FIRST: 'Straight to the QR code.',
  },
});

export const EnrollmentStepType = enumOf(enrollmentSteps, {
  name: 'EnrollmentStep',
  description: 'A page on the way to the first authenticator.',
  values: {
    CHOICE: 'The choice between the guide and the QR code.',
    GET_APP: 'Guide, step 1: get an app.',
    ADD_ACCOUNT: 'Guide, step 2: add an account in the app.',
    QR_CODE: 'The QR screen, before a QR code is made.',
  },
});

@ObjectType({
  simpleResolvers: true,
  description:
    'A new secret, shown once. It becomes an authenticator when verify2FA gets its first right code.',
})
export class Enrollment {
  @Field(() => ID, { description: 'Pass it to verify2FA.' })
  id: string;

  @Field(() => String, {
    description:
      'Base32 (RFC 4648, no padding) of 160 random bits (RFC 4226, section 4, R6). Returned here once and never again.',
  })
  secret: string;

  @Field(() => String, {
    description: 'Key URI: otpauth://totp/Issuer:mail?secret=…&issuer=…&algorithm=SHA1&digits=6&period=30.',
  })
  otpauthUri: string;

  @Field(() => String, {
    description: 'The Key URI as a QR code: an SVG document in a data: URI, with its quiet zone.',
  })
  qrCode: string;

  @Field(() => DateTime, { description: 'Three minutes after it was made.' })
  expiresAt: Date;

  @Field(() => Int, { description: 'The same in seconds from now.' })
  expiresInSeconds: number;
}

@ObjectType({ simpleResolvers: true, description: 'The code was right.' })
export class Verified {
  @Field(() => Session, { description: 'Where the caller stands now.' })
  session: Session;

  @Field(() => [String], {
    nullable: true,
    description:
      'Recovery codes of 80 random bits (by default ten), when this call confirmed the first authenticator. Shown once: have the person save them, then call confirmRecoveryCodesSaved.',
  })
  recoveryCodes: string[] | null;
}

@ObjectType({
  implements: Refusal,
  simpleResolvers: true,
  description: 'The code was not accepted: CODE_WRONG or CODE_ALREADY_USED.',
})
export class CodeRejected extends Refusal {
  @Field(() => Int, {
    nullable: true,
    description:
      'Only while enrolling: the phone’s clock is about this many seconds off (+ fast, − slow), up to an hour. Never an acceptance.',
  })
  clockDriftSeconds: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'With CODE_ALREADY_USED: seconds until the next code can be used.',
  })
  nextCodeInSeconds: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'New recovery codes. Shown once.' })
export class RecoveryCodes {
  @Field(() => [String], {
    description: 'By default ten codes of 80 random bits, in base32 groups; each signs in once.',
  })
  codes: string[];
}

export const Enroll2FAResult = createUnionType({
  name: 'Enroll2FAResult',
  description: 'The new secret, or a wait after too many of them.',
  types: () => [Enrollment, Refused, TooManyAttempts] as const,
  resolveType: typeByName,
});

export const Verify2FAResult = createUnionType({
  name: 'Verify2FAResult',
  description:
    'The session with both factors; or what was wrong with the code; or ENROLLMENT_EXPIRED, NO_PENDING_ENROLLMENT; or a wait.',
  types: () => [Verified, CodeRejected, Refused, TooManyAttempts] as const,
  resolveType: typeByName,
});
