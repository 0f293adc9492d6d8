import { AuthState, RefusalCode, Role, Scope, SessionEnd } from './generated/schema.js';

export * from './client.js';
/** Typed operations for `createClient`. */
export * as operations from './generated/operations.js';
export * from './generated/schema.js';

/** Every value that the schema knows, for whoever must have an answer to each. */
export const authStates: readonly AuthState[] = Object.values(AuthState);
export const refusalCodes: readonly RefusalCode[] = Object.values(RefusalCode);
export const roles: readonly Role[] = Object.values(Role);
export const scopes: readonly Scope[] = Object.values(Scope);
export const sessionEnds: readonly SessionEnd[] = Object.values(SessionEnd);

/** Every `extensions.code` of an error: the door's and faults'. What a correct client can meet is a RefusalCode in the data. */
export const errorCodes = [
  'AUTH_STATE_REQUIRED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'OPERATION_REFUSED',
  'RATE_LIMITED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'NOT_FOUND',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof errorCodes)[number];
