import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { RefusalCode } from '../generated/graphql';

/** What can go wrong at the door or on the way: GraphQL `errors` by their code, and a network that is not there. */
export type FaultCode =
  | 'AUTH_STATE_REQUIRED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'OPERATION_REFUSED'
  | 'RATE_LIMITED'
  | 'INTERNAL_SERVER_ERROR'
  | 'UNREACHABLE';

/** One thing that a person must be told, whichever way it came. */
export interface Problem {
  code: RefusalCode | FaultCode;
  /** On the clock of `performance.now()`: a person's own clock may be wrong. */
  waitUntil?: number;
  /** Waiting no longer helps. */
  exhausted?: boolean;
  clockDriftSeconds?: number;
  requestId?: string;
  /** The server’s own sentence, where only it knows the reason. */
  message?: string;
}

interface RefusalFacts {
  code: RefusalCode;
  retryAfterSeconds?: number;
  nextCodeInSeconds?: number | null;
  exhausted?: boolean;
  clockDriftSeconds?: number | null;
  message?: string;
}

/** A member of a result union that is not the result. */
export function refusalProblem(facts: RefusalFacts): Problem {
  const wait = facts.retryAfterSeconds ?? facts.nextCodeInSeconds;
  return {
    code: facts.code,
    ...(wait != null && { waitUntil: deadlineIn(wait) }),
    ...(facts.exhausted && { exhausted: true }),
    ...(facts.message && { message: facts.message }),
    ...(facts.clockDriftSeconds != null && { clockDriftSeconds: facts.clockDriftSeconds }),
  };
}

export const deadlineIn = (seconds: number) => performance.now() + seconds * 1000;

interface WireError {
  extensions?: Record<string, unknown> | undefined;
}

/** Whatever a request was rejected with. */
export function faultProblem(error: unknown): Problem {
  if (CombinedGraphQLErrors.is(error)) return fromWire(error.errors[0]);
  if (ServerError.is(error)) return fromWire(firstErrorOf(error.bodyText), error.statusCode);
  return { code: 'UNREACHABLE' };
}

function fromWire(error: WireError | undefined, status = 500): Problem {
  const { code, retryAfterSeconds, requestId } = error?.extensions ?? {};
  const fault = isFaultCode(code) ? code : status === 429 ? 'RATE_LIMITED' : 'INTERNAL_SERVER_ERROR';
  return {
    code: fault,
    ...(typeof retryAfterSeconds === 'number' && { waitUntil: deadlineIn(retryAfterSeconds) }),
    ...(typeof requestId === 'string' && { requestId }),
  };
}

const faultCodes: Record<FaultCode, true> = {
  AUTH_STATE_REQUIRED: true,
  FORBIDDEN: true,
  BAD_USER_INPUT: true,
  OPERATION_REFUSED: true,
  RATE_LIMITED: true,
  INTERNAL_SERVER_ERROR: true,
  UNREACHABLE: true,
};

const isFaultCode = (code: unknown): code is FaultCode =>
  typeof code === 'string' && Object.hasOwn(faultCodes, code);

function firstErrorOf(body: string): WireError | undefined {
  try {
    return (JSON.parse(body) as { errors?: WireError[] }).errors?.[0];
  } catch {
    return undefined;
  }
}
