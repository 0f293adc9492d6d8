import type { AuditProblem } from '#src/generated/admin/graphql';

const whole = (count: number) => count.toLocaleString('en-US');
const events = (count: number) => (count === 1 ? '1 event' : `${whole(count)} events`);

export const auditMessages = {
  heading: 'Audit trail',
  intro: 'Every sign-in, refusal and change of security, sealed so that nobody can alter it unseen.',
  caption: 'Events, newest first; a row opens the event',
  what: 'What happened',
  where: 'Where',
  organization: 'Organization',
  when: 'When',
  server: 'The server itself',
  empty: 'Nothing has happened yet',
  emptyText: 'Sign-ins, refusals and changes of security appear here within seconds.',
  csv: 'CSV',
  jsonLines: 'JSON lines',
  download: 'Download',
  verify: 'Verify the trail',
};

export const filterMessages = {
  kind: 'Kind of event',
  addKind: 'Any kind',
  addAnotherKind: 'Add another kind',
  wholeGroup: (group: string) => `${group}: all of it`,
  period: 'Period',
  periods: { today: 'Today', week: '7 days', month: '30 days' },
  more: 'More filters',
  about: 'About',
  by: 'Done by',
  personHint: 'Name or e-mail',
  personMissing: 'Choose somebody from the list.',
  address: 'Network address',
  addressHint: '203.0.113.84',
  addressWrong: 'Write an IPv4 or IPv6 address.',
  since: 'From',
  until: 'To',
  chosen: 'Filters in use',
  remove: (filter: string) => `Remove the filter ${filter}`,
  aboutWhom: (name: string) => `About ${name}`,
  byWhom: (name: string) => `Done by ${name}`,
  onePerson: 'one person',
  from: (address: string) => `From ${address}`,
  sinceDay: (day: string) => `Since ${day}`,
  untilDay: (day: string) => `Until ${day}`,
};

export const eventMessages = {
  gone: 'There is no such event, it isn’t yours to see, or it is no longer kept.',
  when: 'When',
  by: 'Done by',
  nobody: 'The server, or nobody who had proved who they are',
  about: 'About',
  organization: 'Organization',
  address: 'Network address',
  browser: 'Browser',
  session: 'Session',
  request: 'Request',
  seal: 'In the sealed trail',
  kind: 'Kind',
  event: 'Event',
  position: 'Position',
  hash: 'Hash',
  more: 'Look further',
  incident: 'The incident',
  moreAbout: (name: string) => `Events about ${name}`,
  moreBy: (name: string) => `Events done by ${name}`,
  moreFrom: (address: string) => `Events from ${address}`,
};

export const verifyMessages = {
  title: 'Verify the audit trail',
  what: 'Every event is linked to the one before it, and the links are signed. This follows them from the first event that is kept to the last one, and changes nothing.',
  start: 'Verify',
  busy: (count: number) => (count === 0 ? 'Checking …' : `${events(count)} hold so far.`),
  intact: (count: number) =>
    `${events(count)} checked: each is as it was sealed, none is missing, none was added.`,
  none: 'Nothing is sealed yet, so there is nothing to check.',
  unsealed: (count: number) =>
    `${count === 1 ? '1 newer event waits' : `${whole(count)} newer events wait`} for a seal, which takes about a second.`,
  last: (id: string) => `The last event that was checked is ${id}.`,
  keys: (ids: readonly string[]) =>
    ids.length === 1 ? `Signed by the key ${ids[0]}.` : `Signed by the keys ${ids.join(', ')}.`,
  end: 'A trail whose end was cut off would look like this, too: compare the last event with a head that you kept from the log or a mail.',
  broken: {
    CHANGED: (id: string) => `Event ${id} is not as it was sealed.`,
    INSERTED: (id: string) => `Event ${id} was added later, by hand.`,
    MISSING: (id: string) => `Event ${id}, or the one before it, is missing.`,
    SEAL_BROKEN: (id: string) =>
      `The seal over event ${id} is missing, doesn’t hold or is by a key that isn’t trusted.`,
  } satisfies Record<AuditProblem, (id: string) => string>,
  brokenSomewhere: 'The trail doesn’t hold, and no event is left that could be named.',
  before: (count: number) =>
    count === 0 ? 'Nothing before it was found intact.' : `The ${events(count)} before it hold.`,
  next: 'Don’t change anything. Keep a download and the log of the server, and tell whoever is responsible for the database.',
  close: 'Close',
  again: 'Verify again',
};
