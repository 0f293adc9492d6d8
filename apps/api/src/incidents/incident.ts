/** What a rule can find. */
export const incidentKinds = [
  'CODE_GUESSING',
  'PASSWORD_SPRAYING',
  'DISTRIBUTED_GUESSING',
  'CODE_REPLAYED',
  'NEW_PLACE_AFTER_RESET',
  'RESET_CANCELLED_BY_OLD_FACTOR',
  'NOT_ME',
  'UNUSUAL_RESETS',
  'MANAGERS_NETWORK_AFTER_RESET',
  'RECOVERY_CODES_LOW',
  'RESET_WITHOUT_REQUEST',
  'CASE_NUMBER_GUESSING',
  'REVOKED_AUTHENTICATOR_USED',
] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** How soon somebody should look, from least to most. */
export const incidentSeverities = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type IncidentSeverity = (typeof incidentSeverities)[number];

export const incidentStatuses = ['OPEN', 'ACKNOWLEDGED', 'RESOLVED'] as const;
export type IncidentStatus = (typeof incidentStatuses)[number];

/** What staff may do about the account that an incident is about. */
export const incidentActs = ['FREEZE', 'END_SESSIONS', 'RESET'] as const;
export type IncidentAct = (typeof incidentActs)[number];
