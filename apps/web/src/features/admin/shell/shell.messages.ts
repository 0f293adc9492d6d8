export const shellMessages = {
  area: 'Admin',
  skip: 'Skip to the content',
  navigation: 'Admin area',
  openNavigation: 'Show the navigation',
  closeNavigation: 'Hide the navigation',
  overview: 'Overview',
  people: 'People',
  resets: 'Reset requests',
  incidents: 'Incidents',
  adoption: 'Adoption',
  invitations: 'Invitations',
  organizations: 'Organizations',
  audit: 'Audit trail',
  integrations: 'Integrations',
  console: 'Console',
  waiting: (count: number) => (count === 1 ? '1 person waits' : `${count} people wait`),
  unseen: (count: number) =>
    count === 1 ? '1 that nobody has looked at' : `${count} that nobody has looked at`,
  organization: 'Organization',
  account: (name: string) => `Account of ${name}`,
  home: 'My account',
  signOut: 'Sign out',
};

export const noPageMessages = {
  heading: 'There is nothing here',
  text: 'The address may be mistyped, or what it led to is gone.',
  toOverview: 'Go to the overview',
};
