import type { ApiKeyStatus, Scope } from '#src/generated/admin/graphql';

export const scopeHints: Record<Scope, string> = {
  USERS_READ: 'Names, e-mail addresses, enrollment, and how two-factor sign-in is being taken up.',
  EVENTS_READ: 'Who did what, when and from where.',
  INCIDENTS_READ: 'What looks like an attack, and what became of it.',
  SESSIONS_INTROSPECT: 'Whether somebody has signed in with both factors.',
  WEBHOOKS_MANAGE: 'List them, test them and deliver again.',
};

export const keysMessages = {
  heading: 'API keys',
  intro: 'With a key, a program of the organization reads its data here without anybody signing in.',
  caption: 'API keys, one a row, the newest first',
  make: 'Make a key',
  name: 'Key',
  scopes: 'May',
  standing: 'Status',
  used: 'Last used',
  made: 'made',
  by: 'by',
  acts: 'Actions',
  statusFilter: 'Status',
  status: {
    ACTIVE: 'Active',
    SUSPENDED: 'Suspended',
    EXPIRED: 'Expired',
    REVOKED: 'Revoked',
  } satisfies Record<ApiKeyStatus, string>,
  replaced: 'Replaced',
  ends: 'ends',
  stops: 'stops',
  ended: 'ended',
  suspended: 'Waits for a second look',
  empty: 'No API keys yet',
  emptyText:
    'Make the first one for a report, a monitor or your platform. Here you see when it was last used.',
};

export const makeKeyMessages = {
  title: (organization: string) => `New API key for ${organization}`,
  name: 'What is it for?',
  nameHint: 'Such as “Nightly report”. It is how you will recognize the key.',
  nameMissing: 'Name what the key is for.',
  scopes: 'What may it do?',
  scopesHint: 'As little as it needs. A key never changes anybody’s security.',
  scopesMissing: 'Choose at least one.',
  expiry: 'Ends after',
  days: (days: number) => (days === 365 ? '1 year' : `${days} days`),
  told: 'Everybody who answers for the organization is told by e-mail.',
  confirm: 'Make the key',
  cancel: 'Cancel',
};

export const keptMessages = {
  title: 'Keep this key',
  key: (name: string) => `The key “${name}”`,
  copyKey: 'Copy the key',
  try: 'Try it in a terminal',
  tryHint: 'The line asks for the key, so that it doesn’t stay in the terminal’s history.',
  copyTry: 'Copy the line',
  formerUntil: (prefix: string, until: string) => `The former key ${prefix}… works beside it until ${until}.`,
  formerEnded: (prefix: string) => `The former key ${prefix}… has stopped working.`,
};

export const rotateMessages = {
  act: 'Rotate',
  label: (name: string) => `Rotate the key ${name}`,
  title: (name: string) => `Rotate “${name}”?`,
  what: 'You get a new key that may do the same, for as long. Give it to your programs, then let the former one end.',
  overlap: 'The former key works on for',
  hours: { 0: 'No time: it ends at once', 1: '1 hour', 24: '1 day', 72: '3 days', 168: '7 days' },
  until: (until: string) => `Both keys work until ${until}.`,
  atOnce: 'Programs that hold the former key get no answers until they have the new one.',
  confirm: 'Make the new key',
  cancel: 'Cancel',
  refused: {
    NOT_ALLOWED:
      'This key can’t be rotated: it no longer works, or it was rotated before. Close this and look again.',
  },
};

export const revokeMessages = {
  act: 'Revoke',
  label: (name: string) => `Revoke the key ${name}`,
  title: (name: string) => `Revoke “${name}”?`,
  stops: (prefix: string) =>
    `Programs that use ${prefix}… get no answers from this moment on. This can’t be taken back; they would need a new key.`,
  may: 'They can no longer:',
  used: 'It was last used',
  unused: 'It has never been used.',
  done: (name: string) => `The key “${name}” is revoked: no program gets in with it.`,
};

export const restoreMessages = {
  act: 'Restore',
  label: (name: string) => `Restore the key ${name}`,
  title: (name: string) => `Restore “${name}”?`,
  why: (maker: string) =>
    `The account of ${maker} was frozen, reset or deactivated soon after they made this key, so it may be somebody else’s. Ask ${maker}, in person or by phone, whether they made it.`,
  what: 'Restored, it works again at once. If you aren’t sure, revoke it.',
  done: (name: string) => `The key “${name}” works again.`,
  refused: { NOT_ALLOWED: 'You made this key: somebody else must look at it first.' },
};
