import { Field, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';

/** Why the API did not do what a correct client asked for. */
export enum RefusalCode {
  CREDENTIALS_WRONG = 'CREDENTIALS_WRONG',
  CODE_WRONG = 'CODE_WRONG',
  CODE_ALREADY_USED = 'CODE_ALREADY_USED',
  TOO_MANY_ATTEMPTS = 'TOO_MANY_ATTEMPTS',
  ENROLLMENT_EXPIRED = 'ENROLLMENT_EXPIRED',
  NO_PENDING_ENROLLMENT = 'NO_PENDING_ENROLLMENT',
  ACCOUNT_FROZEN = 'ACCOUNT_FROZEN',
}

/** The sentence a person reads beside each code, and its description in the schema. */
const words: Record<RefusalCode, { message: string; description: string }> = {
  CREDENTIALS_WRONG: {
    message: 'That e-mail and password don’t match. Try again.',
    description: 'login: an unknown e-mail and a wrong password alike, in the same time.',
  },
  CODE_WRONG: {
    message: 'That code didn’t match. Wait for the next one in your app and try again.',
    description: 'Any code that is wrong, out of date or malformed.',
  },
  CODE_ALREADY_USED: {
    message: 'You’ve already used that code. Wait for the next one in your app.',
    description: 'A right code whose 30-second step is spent (RFC 6238, section 5.2): wait for the next one.',
  },
  TOO_MANY_ATTEMPTS: {
    message: 'Too many tries. Wait a moment, then go on.',
    description: 'Waiting is due after wrong tries; nothing was compared.',
  },
  ENROLLMENT_EXPIRED: {
    message: 'That QR code has run out. Make a new one and scan it.',
    description:
      'The pending enrollment is older than three minutes or took 20 wrong codes: call enroll2FA again.',
  },
  NO_PENDING_ENROLLMENT: {
    message: 'There is no QR code waiting for this code. Make a new one and scan it.',
    description: 'No such enrollment of this session waits for a code: call enroll2FA.',
  },
  ACCOUNT_FROZEN: {
    message: 'This account is frozen for its safety. Support can open it again.',
    description: 'The password was right, but the account is frozen; only support can open it.',
  },
};

registerEnumType(RefusalCode, {
  name: 'RefusalCode',
  description: 'Why a mutation did not do what it was asked for. Each has one sentence for a person.',
  valuesConfig: Object.fromEntries(
    Object.entries(words).map(([code, { description }]) => [code, { description }]),
  ),
});

@InterfaceType({
  description: 'What a correct client can meet instead of the result: a value, never an exception.',
})
export abstract class Refusal {
  @Field(() => RefusalCode, { description: 'For programs: stable over versions.' })
  code: RefusalCode;

  @Field(() => String, {
    description: 'For a person: what happened and what to do next, in American English.',
  })
  message: string;
}

@ObjectType({
  implements: Refusal,
  simpleResolvers: true,
  description: 'A refusal that needs nothing beyond its code.',
})
export class Refused extends Refusal {}

@ObjectType({ implements: Refusal, simpleResolvers: true, description: 'Waiting is due after wrong tries.' })
export class TooManyAttempts extends Refusal {
  @Field(() => Int, {
    description: 'Seconds until the next try is taken. Counting starts when the answer is made.',
  })
  retryAfterSeconds: number;

  @Field(() => Boolean, {
    description:
      'True after 100 wrong codes in a row (NIST SP 800-63B-4): waiting no longer helps, only a recovery code or a reset does.',
  })
  exhausted: boolean;
}

export const refused = (code: keyof typeof RefusalCode) =>
  ({ __typename: 'Refused', code, message: words[code].message }) as Refused;

export const tooManyAttempts = (retryAfterSeconds: number, exhausted = false) =>
  ({
    __typename: 'TooManyAttempts',
    code: RefusalCode.TOO_MANY_ATTEMPTS,
    message: exhausted
      ? 'Too many wrong codes. Use a recovery code, or ask support for a reset.'
      : words.TOO_MANY_ATTEMPTS.message,
    retryAfterSeconds,
    exhausted,
  }) as TooManyAttempts;

export const refusalMessage = (code: keyof typeof RefusalCode) => words[code].message;

/** Results are plain objects that name their type, so that use cases need no classes of the schema. */
export const typeByName = (value: object) => (value as { __typename?: string }).__typename;
