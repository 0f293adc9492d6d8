import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../graphql/date-time.js';
import { enumOf } from '../graphql/enum.js';
import { Refused, TooManyAttempts, typeByName } from '../graphql/refusal.js';
import { type Role, roles } from '../role.js';
import { authStates, sessionEnds } from './auth-state.js';
import { mailProofReasons } from './mail-proof.js';

export const AuthStateType = enumOf(authStates, {
  name: 'AuthState',
  description:
    'What a caller has proved so far. Derived at each request; the app shows the page that it calls for.',
  values: {
    ANONYMOUS: 'Nothing, or the session has ended: see Session.endedBecause.',
    ENROLLMENT_REQUIRED:
      'The password was right and no authenticator was ever confirmed: enroll2FA, then verify2FA. 30 minutes.',
    EMAIL_CODE_REQUIRED:
      'The password was right, and a code sent by e-mail must come before a new authenticator: after a reset, or when the account has lost every authenticator. 30 minutes.',
    CODE_REQUIRED: 'The password was right; a six-digit code or a recovery code is due. 30 minutes.',
    AUTHENTICATED: 'Both factors. By default it ends after 1 hour without activity and 12 hours in all.',
    ELEVATED:
      'Both factors, and a code was right in the last 10 minutes (by default): what changes security needs it. Falls back to AUTHENTICATED.',
  },
});

export const RoleType = enumOf(roles, {
  name: 'Role',
  description: 'What an account may do beyond its own sign-in.',
  values: {
    USER: 'Signs in and looks after their own account.',
    ACCOUNT_MANAGER: 'Helps the people of the organizations assigned to them.',
    SUPPORT: 'Helps every organization and appoints account managers.',
  },
});

const SessionEndType = enumOf(sessionEnds, {
  name: 'SessionEnd',
  description: 'Why a session ended.',
  values: {
    TIMED_OUT: 'The 30 minutes, the idle limit or the absolute limit ran out.',
    SIGNED_OUT: 'The person signed out.',
    STARTED_OVER: 'The same browser signed in anew.',
    ENDED_ELSEWHERE:
      'Another sign-in finished first, what proved the second factor was removed, or staff ended the session.',
    RESET: 'The second factor was reset: sign in again.',
    PASSWORD_CHANGED: 'The password was changed.',
    FROZEN: 'The account was frozen for its safety; only support can open it.',
    DEACTIVATED: 'The account was deactivated.',
  },
});

@ObjectType({ simpleResolvers: true, description: 'An authenticator app that the organization approves.' })
export class ApprovedApp {
  @Field(() => String, { description: 'As the stores name it.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Its page in Google Play.' })
  androidUrl: string | null;

  @Field(() => String, { nullable: true, description: 'Its page in the App Store.' })
  iosUrl: string | null;

  @Field(() => String, { nullable: true, description: 'A note of the organization’s IT team.' })
  note: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A customer’s organization, or the platform’s own.' })
export class Organization {
  @Field(() => ID, { description: 'Stable; a UUID.' })
  id: string;

  @Field(() => String, { description: 'As its people know it.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Whom its people ask when locked out: an e-mail address or a phone number. Null: the platform’s own support is shown to them instead.',
  })
  supportContact: string | null;

  @Field(() => [ApprovedApp], {
    description: 'The authenticator apps that its IT team approves, at most 10; empty: any.',
  })
  approvedApps: readonly ApprovedApp[];
}

@ObjectType({ simpleResolvers: true, description: 'The person whose session this is.' })
export class Viewer {
  @Field(() => ID, { description: 'Stable; a UUID.' })
  id: string;

  @Field(() => String, { description: 'The address they sign in with.' })
  email: string;

  @Field(() => String, { description: 'What to call them.' })
  name: string;

  @Field(() => RoleType, { nullable: true, description: 'Null before both factors.' })
  role: keyof typeof RoleType | null;

  @Field(() => Organization, { nullable: true, description: 'Null before both factors.' })
  organization: Organization | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'An enrollment that waits for its first code. Its secret was shown once and is not repeated.',
})
export class PendingEnrollment {
  @Field(() => ID, { description: 'Pass it to verify2FA.' })
  id: string;

  @Field(() => DateTime, { description: 'Three minutes after it was made.' })
  expiresAt: Date;

  @Field(() => Int, { description: 'The same in seconds from now.' })
  expiresInSeconds: number;
}

@ObjectType({ simpleResolvers: true, description: 'What pages need before the sign-in is complete.' })
export class Setup {
  @Field(() => [ApprovedApp], {
    description: 'The organization’s approved apps; empty: any authenticator app.',
  })
  approvedApps: ApprovedApp[];

  @Field(() => String, { description: 'Whom to ask when locked out: an e-mail address or a phone number.' })
  supportContact: string;

  /** No field: whose account managers are looked up when they are asked for. */
  whose: { readonly id: string; readonly role: Role; readonly organizationId: string };
}

@ObjectType({
  simpleResolvers: true,
  description: 'This session’s own open request for a reset. Nobody else is shown its case number.',
})
export class ResetRequest {
  @Field(() => ID, { description: 'Stable; a UUID.' })
  id: string;

  @Field(() => String, {
    description: 'Short, for reading out on the phone, such as ABC-D2F. It proves who sits at this browser.',
  })
  caseNumber: string;

  @Field(() => DateTime, { description: 'When the session that it belongs to ends.' })
  expiresAt: Date;

  @Field(() => Int, { description: 'The same in seconds from now.' })
  expiresInSeconds: number;
}

export const EmailProofReason = enumOf(mailProofReasons, {
  name: 'EmailProofReason',
  description: 'Why a code by e-mail must come before a new authenticator.',
  values: {
    RESET: 'The second factor was reset.',
    LATE_ENROLLMENT:
      'The first authenticator comes late: by default more than 14 days after the password was set.',
    NO_FACTOR: 'The account had an authenticator and has none: only a reset helps.',
  },
});

@ObjectType({ simpleResolvers: true, description: 'What EMAIL_CODE_REQUIRED is about.' })
export class EmailProof {
  @Field(() => EmailProofReason, { description: 'Why the code is asked for.' })
  reason: keyof typeof EmailProofReason;

  @Field(() => Boolean, {
    description: 'Whether there is a code to enter or to send again; false: only a new reset helps.',
  })
  codeAvailable: boolean;

  @Field(() => Boolean, {
    description:
      'Whether verify2FA takes the old authenticator or a recovery code here, which cancels the reset.',
  })
  oldFactorStands: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Where the caller stands. Never null: without a session it is ANONYMOUS.',
})
export class Session {
  @Field(() => AuthStateType, { description: 'What the caller has proved so far.' })
  state: keyof typeof AuthStateType;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When this state ends if nothing happens: the 30 minutes, the 10 minutes, the idle or the absolute limit. Null when ANONYMOUS.',
  })
  expiresAt: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The same as seconds from now: a person’s clock may be wrong, so count down from this.',
  })
  expiresInSeconds: number | null;

  @Field(() => SessionEndType, {
    nullable: true,
    description: 'Why the session that the cookie names has ended, when it has. Known for 7 days.',
  })
  endedBecause: keyof typeof SessionEndType | null;

  @Field(() => PendingEnrollment, {
    nullable: true,
    description: 'An enrollment of this session that waits for its first code: a reload keeps it.',
  })
  pendingEnrollment: PendingEnrollment | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False until confirmRecoveryCodesSaved: offer new codes first. Null before both factors.',
  })
  recoveryCodesSaved: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Recovery codes not yet used. Null before both factors.' })
  recoveryCodesLeft: number | null;

  @Field(() => Setup, {
    nullable: true,
    description:
      'What pages need while the sign-in is not complete: approved apps and whom to ask. Null when ANONYMOUS and after both factors.',
  })
  setup: Setup | null;

  @Field(() => ResetRequest, {
    nullable: true,
    description: 'This session’s own open request for a reset: a reload keeps it.',
  })
  resetRequest: ResetRequest | null;

  @Field(() => EmailProof, {
    nullable: true,
    description: 'In EMAIL_CODE_REQUIRED: what the e-mailed code is about. Null in every other state.',
  })
  emailProof: EmailProof | null;

  @Field(() => Viewer, { nullable: true, description: 'Null when ANONYMOUS.' })
  user: Viewer | null;
}

export const LoginResult = createUnionType({
  name: 'LoginResult',
  description: 'The new session; or CREDENTIALS_WRONG, ACCOUNT_FROZEN; or a wait.',
  types: () => [Session, Refused, TooManyAttempts] as const,
  resolveType: typeByName,
});

export const ConfirmEmailResult = createUnionType({
  name: 'ConfirmEmailResult',
  description: 'The session, which may enroll now; or CODE_WRONG; or a wait.',
  types: () => [Session, Refused, TooManyAttempts] as const,
  resolveType: typeByName,
});

@ObjectType({ simpleResolvers: true, description: 'The code is on its way.' })
export class EmailCodeSent {
  @Field(() => Session, { description: 'Where the caller stands; unchanged.' })
  session: Session;
}

export const ResendEmailCodeResult = createUnionType({
  name: 'ResendEmailCodeResult',
  description:
    'The code is on its way; or NOT_FOUND when only a new reset helps; or a wait after three in 24 hours.',
  types: () => [EmailCodeSent, Refused, TooManyAttempts] as const,
  resolveType: typeByName,
});
