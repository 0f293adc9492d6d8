import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import { enumOf } from './enum.js';

const refusalCodes = [
  'CREDENTIALS_WRONG',
  'CODE_WRONG',
  'CODE_ALREADY_USED',
  'TOO_MANY_ATTEMPTS',
  'ENROLLMENT_EXPIRED',
  'NO_PENDING_ENROLLMENT',
  'ACCOUNT_FROZEN',
  'CASE_NUMBER_WRONG',
  'RESET_NOT_ALLOWED',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'TOKEN_INVALID',
  'PASSWORD_TOO_WEAK',
  'NAME_TAKEN',
  'BAD_LINE',
  'INVITATION_CLOSED',
  'TOO_MANY_ENDPOINTS',
  'ENDPOINT_INACTIVE',
] as const;

/** Why the API did not do what a correct client asked for. */
export const RefusalCode = enumOf(refusalCodes, {
  name: 'RefusalCode',
  description: 'Why a mutation did not do what it was asked for. Each has one sentence for a person.',
  values: {
    CREDENTIALS_WRONG: 'login: an unknown e-mail and a wrong password alike, in the same time.',
    CODE_WRONG: 'Any code that is wrong, out of date or malformed.',
    CODE_ALREADY_USED:
      'A right code whose 30-second step is spent (RFC 6238, section 5.2): wait for the next one.',
    TOO_MANY_ATTEMPTS: 'Waiting is due after wrong tries; nothing was compared.',
    ENROLLMENT_EXPIRED:
      'The pending enrollment is older than three minutes or took 20 wrong codes: call enroll2FA again.',
    NO_PENDING_ENROLLMENT: 'No such enrollment of this session waits for a code: call enroll2FA.',
    ACCOUNT_FROZEN: 'The password was right, but the account is frozen; only support can open it.',
    CASE_NUMBER_WRONG:
      'reset2FA: no open request of that user has this case number, or neither a number nor withoutRequest was given.',
    RESET_NOT_ALLOWED:
      'reset2FA: oneself, a rank that only support may reset, or an account that is frozen or deactivated.',
    NOT_ALLOWED:
      'Any other act: on oneself or a rank above one’s own, or one that only support may do, such as renaming an organization or giving a role.',
    NOT_FOUND: 'There is none, or it is not yours to see: the answer is the same.',
    TOKEN_INVALID: 'The link of a mail is unknown, used, revoked or out of date: the answer is the same.',
    PASSWORD_TOO_WEAK: 'The new password can’t be taken; the message says why.',
    NAME_TAKEN: 'Another organization has this name.',
    BAD_LINE:
      'inviteUsers: this line is malformed, and the message says how; the other lines are not touched by it.',
    INVITATION_CLOSED: 'The invitation was accepted or revoked already.',
    TOO_MANY_ENDPOINTS: 'createWebhookEndpoint: the organization has as many as it may have.',
    ENDPOINT_INACTIVE:
      'The webhook endpoint is not ACTIVE: nothing is sent to it, and there is nothing to pause.',
  },
});
export type RefusalCode = keyof typeof RefusalCode;

/** The sentence that a person reads beside each code. */
const messages: Record<RefusalCode, string> = {
  CREDENTIALS_WRONG: 'That e-mail and password don’t match. Try again.',
  CODE_WRONG: 'That code didn’t match. Wait for the next one in your app and try again.',
  CODE_ALREADY_USED: 'You’ve already used that code. Wait for the next one in your app.',
  TOO_MANY_ATTEMPTS: 'Too many tries. Wait a moment, then go on.',
  ENROLLMENT_EXPIRED: 'That QR code has run out. Make a new one and scan it.',
  NO_PENDING_ENROLLMENT: 'There is no QR code waiting for this code. Make a new one and scan it.',
  ACCOUNT_FROZEN: 'This account is frozen for its safety. Support can open it again.',
  CASE_NUMBER_WRONG: 'That case number doesn’t match. Ask the caller to read it out again.',
  RESET_NOT_ALLOWED: 'You can’t reset this account. Ask support.',
  NOT_ALLOWED: 'You can’t do this to this account. Ask support.',
  NOT_FOUND: 'There is nothing here that you can see.',
  TOKEN_INVALID: 'This link no longer works. Ask for a new one.',
  PASSWORD_TOO_WEAK: 'Choose another password.',
  NAME_TAKEN: 'Another organization has this name. Choose another.',
  BAD_LINE: 'This line can’t be read. Correct it and send it again.',
  INVITATION_CLOSED: 'This invitation was accepted or revoked already. Look at the list again.',
  TOO_MANY_ENDPOINTS:
    'This organization has as many webhook endpoints as it may have. Delete one that is no longer needed.',
  ENDPOINT_INACTIVE: 'Nothing is sent to this endpoint at the moment. Resume it first.',
};

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

/** A member of a union as a plain object that names its type: use cases need no classes of the schema. */
export const typed = <const Name extends string, Fields extends object>(
  __typename: Name,
  fields: Fields,
) => ({
  __typename,
  ...fields,
});

/** Reads that name back. */
export const typeByName = (value: object) => ('__typename' in value ? String(value.__typename) : undefined);

export const refusal = (code: RefusalCode) => ({ code, message: messages[code] });

/** `message` takes the place of the usual sentence where it can say more. */
export const refused = (code: RefusalCode, message?: string) =>
  typed('Refused', { ...refusal(code), ...(message && { message }) });

export const tooManyAttempts = (retryAfterSeconds: number, exhausted = false) =>
  typed('TooManyAttempts', {
    ...refusal('TOO_MANY_ATTEMPTS'),
    ...(exhausted && {
      message:
        'Too many wrong codes. Use your other way in, app or recovery code, or ask support for a reset.',
    }),
    retryAfterSeconds,
    exhausted,
  });
