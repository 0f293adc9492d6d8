import { AuthState, RefusalCode, Role, Scope, SessionEnd } from './generated/schema.js';

export * from './generated/schema.js';

/** Every value that the schema knows, for whoever must have an answer to each. */
export const authStates: readonly AuthState[] = Object.values(AuthState);
export const refusalCodes: readonly RefusalCode[] = Object.values(RefusalCode);
export const roles: readonly Role[] = Object.values(Role);
export const scopes: readonly Scope[] = Object.values(Scope);
export const sessionEnds: readonly SessionEnd[] = Object.values(SessionEnd);
