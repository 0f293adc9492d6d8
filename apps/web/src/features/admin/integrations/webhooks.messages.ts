import type {
  WebhookAttemptError,
  WebhookDeliveryStatus,
  WebhookDisabledReason,
  WebhookEventType,
  WebhookStatus,
} from '#src/generated/admin/graphql';

export const eventWords: Record<WebhookEventType, string> = {
  USER_INVITED: 'Somebody was invited',
  USER_JOINED: 'An invited person joined',
  USER_ENROLLED: 'A person enrolled',
  USER_DEACTIVATED: 'An account was deactivated',
  USER_REACTIVATED: 'An account was reactivated',
  ACCOUNT_FROZEN: 'An account was frozen',
  ACCOUNT_UNFROZEN: 'An account was opened again',
  AUTHENTICATOR_ADDED: 'An authenticator was added',
  RECOVERY_CODE_USED: 'A recovery code was used',
  RECOVERY_CODES_RENEWED: 'Recovery codes were renewed',
  PASSWORD_CHANGED: 'A password was changed',
  RESET_REQUESTED: 'A reset was asked for',
  RESET_GRANTED: 'A reset was made',
  RESET_CANCELLED: 'A reset was cancelled',
  RESET_REPORTED: 'A person says a reset wasn’t theirs',
  INCIDENT_OPENED: 'An incident was opened',
  INCIDENT_ACKNOWLEDGED: 'An incident is being looked into',
  INCIDENT_RESOLVED: 'An incident was resolved',
  API_KEY_CREATED: 'An API key was made',
  API_KEY_ROTATED: 'An API key was rotated',
  API_KEY_REVOKED: 'An API key was revoked',
};

export const testWords = 'Test';

const status: Record<WebhookStatus, string> = {
  ACTIVE: 'Active',
  PAUSED: 'Paused',
  SUSPENDED: 'Suspended',
  DISABLED: 'Given up',
};

export const webhooksMessages = {
  heading: 'Webhooks',
  intro:
    'What happens in the organization is told to your own systems within seconds, signed by the Standard Webhooks rules.',
  caption: 'Webhook endpoints, one a row; a row leads to the endpoint',
  make: 'Add an endpoint',
  endpoint: 'Endpoint',
  events: 'Told of',
  eventCount: (count: number) => (count === 1 ? '1 event' : `${count} events`),
  everything: 'Everything',
  standing: 'Status',
  status,
  delivered: 'Last delivery',
  failing: 'failing since',
  empty: 'No endpoints yet',
  emptyText:
    'Add the address of a program of yours. It is told when people enroll, resets are made, incidents open and more.',
};

export const endpointFormMessages = {
  makeTitle: (organization: string) => `New webhook endpoint for ${organization}`,
  changeTitle: 'Change the endpoint',
  url: 'Address',
  urlHint: 'The https address that events are posted to.',
  urlWrong: 'Enter a whole address, such as https://events.example/hooks.',
  description: 'What is it for? (optional)',
  descriptionHint: 'Such as “Security monitor”. Staff see it, the endpoint doesn’t.',
  events: 'What is it told of?',
  eventsMissing: 'Choose at least one event.',
  groups: {
    users: 'Users',
    factors: 'Ways to sign in',
    resets: 'Resets',
    incidents: 'Incidents',
    keys: 'API keys',
  },
  told: 'Everybody who answers for the organization is told by e-mail.',
  moves: 'What waits to be delivered goes to the new address.',
  make: 'Add the endpoint',
  save: 'Save',
  saved: 'The endpoint is changed.',
  cancel: 'Cancel',
  refused: {
    BAD_USER_INPUT:
      'Nothing can be sent to this address. It must be https on port 443 or 8443, reach a public server, and hold no user, password or fragment.',
  },
};

export const secretMessages = {
  title: 'Keep this secret',
  secret: 'The signing secret',
  copy: 'Copy the secret',
  use: 'Give it to the program behind the endpoint. Libraries for Standard Webhooks take it as it is and verify each request with it.',
  former: (until: string) => `The former secret signs as well until ${until}.`,
};

export const endpointMessages = {
  back: 'Webhooks',
  notFound: 'This endpoint isn’t here',
  notFoundText: 'It may be deleted, or it isn’t yours to see.',
  facts: 'Endpoint',
  url: 'Address',
  organization: 'Organization',
  made: 'Added',
  by: 'by',
  delivered: 'Last delivery',
  events: 'Told of',
  formerSecret: 'Former secret',
  formerUntil: 'ends',
  test: 'Send a test',
  tested: 'A test is on its way. It appears below.',
  change: 'Change',
  pause: 'Pause',
  resume: 'Resume',
  rotate: 'New secret',
  delete: 'Delete',
  standing: {
    PAUSED:
      'Nothing is sent while the endpoint is paused. What waits stays; what happens meanwhile isn’t kept for it.',
    SUSPENDED:
      'Whoever added this endpoint or set it last was frozen, reset or deactivated soon after. Nothing is sent until somebody else has looked at it: is the address one of yours?',
  },
  failing: 'The endpoint has taken nothing since',
  failingNext: 'The last answers stand below. After three days nothing more is sent to it.',
  disabled: {
    GONE: 'The endpoint said that it is gone (410), so nothing is sent to it any more. Resume it once it is back.',
    FAILED:
      'The endpoint took nothing for three days, so nothing is sent to it any more. Mend it, then resume it.',
  } satisfies Record<WebhookDisabledReason, string>,
};

export const endpointActMessages = {
  PAUSE: {
    title: 'Pause this endpoint?',
    what: 'Nothing is sent to it until you resume it. What waits stays; what happens meanwhile isn’t kept for it.',
    confirm: 'Pause',
    done: 'The endpoint is paused.',
  },
  RESUME: {
    title: 'Resume this endpoint?',
    what: 'It is sent to again, first what waited.',
    confirm: 'Resume',
    done: 'The endpoint is sent to again.',
  },
  ROTATE: {
    title: 'Make a new secret?',
    what: 'For a day the former secret signs as well, so that you can change your program in between. One that was replaced before that ends at once.',
    confirm: 'Make the new secret',
  },
  DELETE: {
    title: 'Delete this endpoint?',
    what: (host: string) =>
      `${host} is told of nothing any more, and what waited for it is dropped. Its delivery log goes as well. This can’t be taken back.`,
    confirm: 'Delete',
  },
  refused: {
    NOT_ALLOWED: 'You added this endpoint or set it last: somebody else must look at it first.',
    ENDPOINT_INACTIVE: 'The endpoint isn’t active any more. Close this and look again.',
  },
};

export const deliveriesMessages = {
  heading: 'Deliveries',
  caption: 'Deliveries, one a row, the newest first',
  event: 'Event',
  standing: 'Status',
  answer: 'Last answer',
  tries: (count: number) => (count === 1 ? '1 try' : `${count} tries`),
  created: 'When',
  acts: 'Actions',
  statusFilter: 'Status',
  status: {
    PENDING: 'Waiting',
    DELIVERED: 'Delivered',
    FAILED: 'Failed',
  } satisfies Record<WebhookDeliveryStatus, string>,
  next: 'next try',
  anyMoment: 'next try in a moment',
  held: 'held until resumed',
  noTry: '–',
  show: 'Details',
  showLabel: (what: string) => `Details of: ${what}`,
  redeliver: 'Send again',
  redeliverLabel: (what: string) => `Send again: ${what}`,
  redelivered: 'It is on its way again, with the same webhook-id.',
  empty: 'Nothing was sent yet',
  emptyText: 'What is sent to this endpoint appears here with its answers. Send a test to see the first one.',
};

export const deliveryMessages = {
  id: 'webhook-id',
  idHint: 'The same at each try: receivers drop what they have seen.',
  copyId: 'Copy the id',
  tries: 'Tries, the newest first',
  none: 'Not tried yet.',
  took: (milliseconds: number) => `${milliseconds} ms`,
  close: 'Close',
};

export const attemptWords = {
  taken: (status: number) => `Taken (${status})`,
  refused: (status: number) => `Not taken (${status})`,
  redirected: (status: number) => `Redirect (${status}), not followed`,
  errors: {
    ADDRESS_REFUSED: 'Address isn’t public',
    NOT_ACCEPTED: 'Not taken',
    NOT_CONNECTED: 'No connection',
    NOT_RESOLVED: 'Host not found',
    NOT_SIGNED: 'Couldn’t be signed; the server’s log says why',
    REDIRECTED: 'Redirect, not followed',
    TIMED_OUT: 'No answer in 15 seconds',
    TLS_FAILED: 'Certificate not valid',
  } satisfies Record<WebhookAttemptError, string>,
};
