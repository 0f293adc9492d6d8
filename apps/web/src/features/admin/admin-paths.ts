/** Every address of the admin area; the filters of a page and the chosen organization stand behind it as parameters. */
export const adminPaths = {
  overview: '/admin',
  people: '/admin/people',
  organizations: '/admin/organizations',
  resets: '/admin/resets',
  incidents: '/admin/incidents',
  adoption: '/admin/adoption',
  invitations: '/admin/invitations',
  audit: '/admin/audit',
  /** Mails lead to this one and the next. */
  keys: '/admin/keys',
  webhooks: '/admin/webhooks',
  accessTokens: '/admin/access-tokens',
  /** A page of its own, outside of this app. */
  console: '/console',
} as const;

export const personPath = (id: string) => `${adminPaths.people}/${id}`;
export const webhookPath = (id: string) => `${adminPaths.webhooks}/${id}`;
export const organizationPath = (id: string) => `${adminPaths.organizations}/${id}`;
export const incidentPath = (id: string) => `${adminPaths.incidents}/${id}`;
