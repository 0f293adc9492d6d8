import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { BadInput } from '../bad-input.js';
import { RateLimited } from '../rate-limited.js';
import { SessionChanged } from '../sign-in/session-changed.js';

/** Every `extensions.code` that an answer can carry, with what it means; docs/error-codes.md is written from it. */
export const errorCodes = {
  AUTH_STATE_REQUIRED:
    'The caller’s state may not call this field. `required` lists the states that may, `actual` is the caller’s.',
  FORBIDDEN: 'The role, the key or the origin of the request may not do this.',
  BAD_USER_INPUT: 'A value is missing, too long or of the wrong type. `field` names it.',
  OPERATION_REFUSED:
    'The operation is refused before anything runs: too deep, too large, too many aliases or several mutations at once, or not a JSON POST.',
  RATE_LIMITED:
    'Too many requests, or too much work waits already. `retryAfterSeconds` says when to come back.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  OPERATION_RESOLUTION_FAILURE:
    'The document holds several operations and `operationName` picks none of them.',
  NOT_FOUND: 'There is nothing at this address.',
  INTERNAL_SERVER_ERROR: 'A fault on this side. `requestId` helps support to find it.',
} as const;
export type ErrorCode = keyof typeof errorCodes;

/** Faults that a use case throws on purpose, as the door words them; anything else is a bug and stays what it is. */
export function translate(error: unknown): unknown {
  if (error instanceof BadInput)
    return new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT', field: error.field } });
  if (error instanceof RateLimited) {
    const { message, retryAfterSeconds } = error;
    return new GraphQLError(message, {
      extensions: { code: 'RATE_LIMITED', retryAfterSeconds, http: { status: 429 } },
    });
  }
  if (error instanceof SessionChanged)
    return new GraphQLError('Your session moved on meanwhile. Ask “session” where you stand.', {
      extensions: { code: 'AUTH_STATE_REQUIRED' },
    });
  return error;
}

export const internalMessage = 'Something went wrong on our side. Try again in a moment.';

/** What may leave the server: known codes with their details; everything else becomes INTERNAL_SERVER_ERROR. */
export function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const code = formatted.extensions?.code;
  if (!isKnownCode(code) || code === 'INTERNAL_SERVER_ERROR') return maskFault(formatted, code);
  if (code === 'GRAPHQL_PARSE_FAILED' && / \d+ tokens/.test(formatted.message))
    return { message: 'The operation is too large.', extensions: { code: 'OPERATION_REFUSED' } };
  if (code === 'GRAPHQL_PARSE_FAILED' || code === 'GRAPHQL_VALIDATION_FAILED')
    return { ...formatted, message: withoutValues(formatted.message) };
  if (code === 'BAD_USER_INPUT') return nameVariable(formatted);
  return formatted;
}

const isKnownCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(errorCodes, code);

function maskFault({ path, message }: GraphQLFormattedError, code: unknown): GraphQLFormattedError {
  if (code === 'BAD_REQUEST') return { message, extensions: { code: 'BAD_USER_INPUT', field: 'body' } };
  return { message: internalMessage, ...(path && { path }), extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/** The library's message without the literals that it repeats: one of them may be a password or a code. */
const withoutValues = (message: string) =>
  message
    .replace(/\b(String|BlockString|Int|Float|Name) ".*"/s, '$1')
    .replace(/( cannot represent .*?value): .*$/s, '$1.')
    .replace(/^(Expected value of type .*?), found .*$/s, '$1.')
    .replace(/^Value ".*" (does not exist in )/s, 'A value $1');

/** A variable of the wrong type is named, and its value, which may be a password, is not repeated. */
function nameVariable(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const [, field] = /^Variable "\$(\w+)"/.exec(formatted.message) ?? [];
  if (!field) return formatted;
  return {
    message: `The variable “${field}” is missing or has the wrong type.`,
    extensions: { code: 'BAD_USER_INPUT', field },
  };
}
