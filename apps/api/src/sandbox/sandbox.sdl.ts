/**
 * The sandbox's own schema. It is written as text and not with the product's decorators: those add every type that is
 * loaded to one store, and none of these may be there.
 */
export const sandboxSdl = `
"""A moment in UTC, as RFC 3339 writes it: 2026-01-31T09:30:00.000Z."""
scalar DateTime

"""What the sandbox tells beside the product's own API at /graphql."""
type Query {
  """The time that this server goes by: real time, and what moveClock and nextCode added to it."""
  now: DateTime!

  """What would have been mailed to this address by now, the newest first, at most 50. A mail server is never asked."""
  mails(
    """The recipient."""
    to: String!
  ): [Mail!]!
}

"""What stands in for waiting, a phone and people. A wrong argument is BAD_USER_INPUT, and its field names it."""
type Mutation {
  """
  Lets time pass at once: sessions, codes, waits, links and keys age by it. Time moves forward only, for everybody here.
  Times in access tokens stay real, so that a platform with a clock of its own can check them. Answers the new time.
  """
  moveClock(
    """1 to 31622400, which is 366 days."""
    bySeconds: Int!
  ): DateTime!

  """Makes somebody who can sign in. Everything can be left out."""
  createUser(
    """Left out: a new one at sandbox.example."""
    email: String
    """Left out: a random one."""
    password: String
    """How others see them."""
    name: String! = "Sandy Shore"
    """An account manager is assigned to the organization."""
    role: Role! = USER
    """By its name; made where there is none. Left out: the platform's own for support, else one called Sandbox."""
    organization: String
    """Whether the first sign-in is behind them: then an authenticator app holds their secret, and nextCode asks it."""
    enrolled: Boolean! = true
  ): User!

  """An authenticator app scans what enroll2FA answered and shows the first code. It forgets what it held of that person."""
  scanQrCode(
    """The otpauthUri of its Enrollment."""
    otpauthUri: String!
  ): AppCode!

  """
  A code that verify2FA takes now. Where the present one was used already, time first moves to the next one, up to a
  minute: nobody sleeps.
  """
  nextCode(
    """Whose app is asked: somebody of createUser, or whose QR code was scanned."""
    email: String!
  ): AppCode!
}

"""What an account may do beyond its own sign-in."""
enum Role {
  """Signs in."""
  USER
  """Looks after the people of its organizations, and makes their API keys."""
  ACCOUNT_MANAGER
  """Looks after everybody."""
  SUPPORT
}

"""Somebody who was made here."""
type User {
  """The same as in the product."""
  id: ID!
  """For login."""
  email: String!
  """For login. The sandbox tells it here alone."""
  password: String!
  """For createApiKey and the like."""
  organizationId: ID!
  """All unused. Null without an authenticator app."""
  recoveryCodes: [String!]
}

"""What an authenticator app shows, and what it shows it from."""
type AppCode {
  """Six digits for verify2FA."""
  code: String!
  """In base32, for a virtual authenticator of your own (RFC 6238: SHA-1, 6 digits, 30 seconds)."""
  secret: String!
}

"""A mail as its recipient reads it."""
type Mail {
  """Its subject line."""
  subject: String!
  """The whole of it, as plain text."""
  text: String!
  """When it would have been sent."""
  sentAt: DateTime!
  """The one-time code that it holds; null without one, and once that has run out."""
  code: String
  """The link that it holds; null without one, and once that has run out."""
  link: String
}
`;
