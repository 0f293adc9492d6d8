/** What an account may do beyond its own sign-in, from least to most. */
export const roles = ['USER', 'ACCOUNT_MANAGER', 'SUPPORT'] as const;
export type Role = (typeof roles)[number];

/** What an API key may do. */
export const scopes = [
  'USERS_READ',
  'EVENTS_READ',
  'INCIDENTS_READ',
  'SESSIONS_INTROSPECT',
  'WEBHOOKS_MANAGE',
] as const;
export type Scope = (typeof scopes)[number];
