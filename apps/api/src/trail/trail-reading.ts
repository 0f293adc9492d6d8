/** Who reads the trail, as a page or as a file. */
export const trailReading = {
  states: ['AUTHENTICATED', 'ELEVATED'],
  roles: ['ACCOUNT_MANAGER', 'SUPPORT'],
  scopes: ['EVENTS_READ'],
} as const;
