import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRemoteJWKSet, jwtVerify } from 'jose';

/** Visual content that only people of the organization who are signed in with both factors may see. */
export const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="3" fill="teal"/></svg>';

/** The person that a platform lets in, or null. */
type Check = (credential: string) => Promise<string | null>;

export interface Platform {
  /** Its audience: what it registered at the server. */
  readonly origin: string;
  /** What it answers to a visitor with this credential. */
  visit(credential?: string): Promise<{ readonly status: number; readonly body: string }>;
  close(): Promise<void>;
}

/** A platform of its own process that shows its picture to whomever `checkFor` lets in, and nothing to anybody else. */
async function open(checkFor: (origin: string) => Check): Promise<Platform> {
  let check: Check;
  const server = createServer(async (request, response) => {
    const credential = bearerOf(request);
    const person = credential ? await check(credential).catch(() => null) : null;
    response.writeHead(person ? 200 : 401, { 'content-type': person ? 'image/svg+xml' : 'text/plain' });
    response.end(person ? picture : 'Sign in with both factors first.');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  check = checkFor(origin);
  return {
    origin,
    visit: async (credential) => {
      const headers: Record<string, string> = credential ? { authorization: `Bearer ${credential}` } : {};
      const response = await fetch(`${origin}/lessons/1.svg`, { headers });
      return { status: response.status, body: await response.text() };
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

const bearerOf = ({ headers }: IncomingMessage) => /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];

/** Asks the server at each request: nobody is let in a moment longer than they are signed in. */
export const introspectingPlatform = (server: string, apiKey: string): Promise<Platform> =>
  open((origin) => async (token) => {
    const query = `query ($token: String!) { introspectSession(token: $token) { active audience user { id } } }`;
    const response = await fetch(`${server}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
      body: JSON.stringify({ query, variables: { token } }),
    });
    const { data } = (await response.json()) as {
      data?: { introspectSession: { active: boolean; audience: string | null; user: { id: string } | null } };
    };
    const session = data?.introspectSession;
    return session?.active && session.audience === origin ? (session.user?.id ?? null) : null;
  });

/**
 * Checks the signature by itself: no call for each request, and up to five minutes late. Any organization can register any
 * platform, so it looks whose token it is.
 */
export const verifyingPlatform = (
  server: string,
  { issuer, organizationId }: { issuer: string; organizationId: string },
  now: () => Date,
): Promise<Platform> =>
  open((origin) => {
    const keys = createRemoteJWKSet(new URL(`${server}/.well-known/jwks.json`), { cooldownDuration: 0 });
    return async (token) => {
      const expected = { issuer, audience: origin, algorithms: ['EdDSA'], currentDate: now() };
      const { payload } = await jwtVerify(token, keys, expected);
      const welcome = payload.acr === 'aal2' && payload.org === organizationId;
      return welcome ? (payload.sub ?? null) : null;
    };
  });
