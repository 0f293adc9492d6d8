import { Arg, Ctx, Extensions, ID, Mutation, Resolver } from 'type-graphql';
import type { EnrollmentPath, EnrollmentStep } from '../audit/audit-event.js';
import { Auth } from '../graphql/auth-directive.js';
import type { RequestContext } from '../graphql/context.js';
import type { DoorNotes } from '../graphql/guard.js';
import { refusal, refused, tooManyAttempts, typed } from '../graphql/refusal.js';
import { sessionView } from '../sign-in/session-view.js';
import { Session } from '../sign-in/sign-in.schema.js';
import {
  Enroll2FAResult,
  EnrollmentPathType,
  EnrollmentStepType,
  RecoveryCodes,
  Verify2FAResult,
} from './authenticator.schema.js';
import { enroll } from './enroll.js';
import { recordStep } from './record-step.js';
import { confirmRecoveryCodesSaved, renewRecoveryCodes } from './renew-recovery-codes.js';
import type { Rejected } from './verification.js';
import { verify } from './verify.js';

@Resolver()
export class AuthenticatorResolver {
  @Auth({ states: ['ENROLLMENT_REQUIRED', 'ELEVATED'] })
  @Mutation(() => Enroll2FAResult, {
    description:
      'Makes a new secret: for the first authenticator, or with ELEVATED for a further one. It waits three minutes for its first code and ends the ' +
      'session’s former pending secret. By default 30 an hour and account, then a wait. BAD_USER_INPUT: a name over 64 characters or with control characters.',
  })
  async enroll2FA(
    @Ctx() context: RequestContext,
    @Arg('name', () => String, {
      nullable: true,
      description: 'What the person calls this authenticator; “Authenticator app” when left out.',
    })
    name?: string,
    @Arg('path', () => EnrollmentPathType, {
      nullable: true,
      description: 'How the person came here; for the adoption report.',
    })
    path?: EnrollmentPath,
  ): Promise<typeof Enroll2FAResult> {
    const outcome = await enroll(context.deps, context.origin, await context.known(), { name, path });
    return outcome.kind === 'WAIT'
      ? tooManyAttempts(outcome.retryAfterSeconds)
      : typed('Enrollment', outcome.enrollment);
  }

  @Auth({ states: ['ENROLLMENT_REQUIRED'] })
  @Mutation(() => Session, {
    description:
      'Call it when a page of the enrollment comes on the screen: the trail then tells where people stop. Each step counts once a session.',
  })
  async recordEnrollmentStep(
    @Ctx() context: RequestContext,
    @Arg('step', () => EnrollmentStepType, { description: 'The page that came on the screen.' })
    step: EnrollmentStep,
  ): Promise<Session> {
    const caller = await context.known();
    await recordStep(context.deps, context.origin, caller, step);
    return sessionView(caller, context.deps);
  }

  @Auth({
    states: ['ENROLLMENT_REQUIRED', 'EMAIL_CODE_REQUIRED', 'CODE_REQUIRED', 'AUTHENTICATED', 'ELEVATED'],
  })
  @Extensions({ readsFactors: true } satisfies DoorNotes)
  @Mutation(() => Verify2FAResult, {
    description:
      'The second factor. ENROLLMENT_REQUIRED: confirms the pending enrollment. CODE_REQUIRED: finishes the sign-in. AUTHENTICATED, ELEVATED: steps up; ' +
      'with enrollmentId confirms the further authenticator that this session started. EMAIL_CODE_REQUIRED: a code of an old authenticator finishes the sign-in. ' +
      'Success leads to ELEVATED, except where a further authenticator is confirmed: that leaves the state as it is. A rise in state sets a new cookie. Accepted are the present 30-second step and, by default, one to each side (RFC 6238); each step once per account. ' +
      'By default five wrong codes are free, then waits of 30 seconds double up to 1 hour; after 100 in a row only a recovery code or a reset helps. ' +
      'BAD_USER_INPUT: more than 64 characters.',
  })
  async verify2FA(
    @Ctx() context: RequestContext,
    @Arg('code', () => String, {
      description:
        'Six digits, or wherever a confirmed factor is due a recovery code of 16 base32 characters. Spaces, hyphens and letter case do not matter.',
    })
    code: string,
    @Arg('enrollmentId', () => ID, {
      nullable: true,
      description: 'The pending enrollment to confirm. Not needed for the first authenticator.',
    })
    enrollmentId?: string,
  ): Promise<typeof Verify2FAResult> {
    const outcome = await verify(context.deps, context.origin, await context.verifying(), {
      code,
      enrollmentId,
    });
    switch (outcome.kind) {
      case 'VERIFIED':
        if (outcome.token) context.setToken(outcome.token);
        return typed('Verified', {
          session: sessionView(outcome.caller, context.deps),
          recoveryCodes: outcome.recoveryCodes,
        });
      case 'WAIT':
        return tooManyAttempts(outcome.retryAfterSeconds, outcome.exhausted);
      case 'REJECTED':
        return codeRejected(outcome);
      case 'REFUSED':
        return refused(outcome.code);
    }
  }

  @Auth({ states: ['AUTHENTICATED', 'ELEVATED'] })
  @Mutation(() => Session, {
    description:
      'Call it when the person has confirmed that the recovery codes are saved. Until then Session.recoveryCodesSaved is false.',
  })
  async confirmRecoveryCodesSaved(@Ctx() context: RequestContext): Promise<Session> {
    const caller = await confirmRecoveryCodesSaved(context.deps, context.origin, await context.known());
    return sessionView(caller, context.deps);
  }

  @Auth({ states: ['ELEVATED'] })
  @Mutation(() => RecoveryCodes, {
    description: 'Makes new recovery codes (by default ten), shown once; the old ones stop working at once.',
  })
  async renewRecoveryCodes(@Ctx() context: RequestContext): Promise<RecoveryCodes> {
    return { codes: await renewRecoveryCodes(context.deps, context.origin, await context.known()) };
  }
}

const codeRejected = ({ code, clockDriftSeconds, nextCodeInSeconds }: Rejected) =>
  typed('CodeRejected', {
    ...refusal(code),
    clockDriftSeconds: clockDriftSeconds ?? null,
    nextCodeInSeconds: nextCodeInSeconds ?? null,
  });
