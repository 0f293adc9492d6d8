/** Every address of the admin area; the filters of a page and the chosen organization stand behind it as parameters. */
export const adminPaths = {
  overview: '/admin',
  people: '/admin/people',
  organizations: '/admin/organizations',
  resets: '/admin/resets',
  invitations: '/admin/invitations',
  audit: '/admin/audit',
  /** A page of its own, outside of this app. */
  console: '/console',
} as const;

export const personPath = (id: string) => `${adminPaths.people}/${id}`;
export const organizationPath = (id: string) => `${adminPaths.organizations}/${id}`;
