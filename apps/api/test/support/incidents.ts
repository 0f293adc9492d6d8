import { randomInt } from 'node:crypto';
import { expect } from 'vitest';
import { sealTrail } from '../../src/audit/seal-trail.js';
import type { IncidentKind } from '../../src/incidents/incident.js';
import { trackIncidents } from '../../src/incidents/track-incidents.js';
import type { RunningApp } from './app.js';
import type { Browser } from './browser.js';
import { halfSigned, type Person } from './people.js';

/** Settings of an app that is reached through a proxy, which tells where each request comes from. */
export const published = { APP_URL: 'https://sign-in.example', TRUST_PROXY: '1' };

export const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0';
export const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';

/** An address that no other test uses, in a network of its own. */
export const anyAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;

/** The app as somebody reaches it from this address. */
export const from = (app: RunningApp, address: string, userAgent = firefox): RunningApp => ({
  ...app,
  browser: () =>
    app.browser({
      origin: app.deps.config.appUrl,
      'x-forwarded-for': address,
      'user-agent': userAgent,
    }),
});

const unsealed = `select from audit_event e where not exists
  (select from audit_link l where l.occurred_at = e.occurred_at and l.event_id = e.id)`;

/**
 * What the loops do every second: seals what happened, and evaluates it. A transaction of another test on the same server
 * holds the sealer up while it is open, so this seals until nothing is left.
 */
export async function track({ deps, sql }: RunningApp): Promise<void> {
  await expect
    .poll(
      async () => {
        await sealTrail(deps);
        return sql(unsealed);
      },
      { timeout: 30_000 },
    )
    .toEqual([]);
  await trackIncidents(deps);
}

export const incidentFields = `id kind severity status summary aboutStaff organization { id } user { id label } staff { id label }
  network openedAt lastEventAt eventCount acknowledgedAt acknowledgedBy { id } resolvedAt resolvedBy { id }
  notes { id author { id label } writtenAt text } proposedActs`;

export interface IncidentSeen {
  readonly id: string;
  readonly kind: IncidentKind;
  readonly severity: string;
  readonly status: string;
  readonly summary: string;
  readonly aboutStaff: boolean;
  readonly user: { id: string; label: string } | null;
  readonly staff: { id: string; label: string } | null;
  readonly organization: { id: string } | null;
  readonly network: string | null;
  readonly eventCount: number;
  readonly notes: readonly { text: string; author: { id: string } }[];
  readonly proposedActs: readonly string[];
}

const incidentsQuery = `query ($first: Int, $after: String, $status: IncidentStatus, $kind: IncidentKind, $severity: IncidentSeverity,
  $organizationId: ID, $userId: ID) {
  incidents(first: $first, after: $after, status: $status, kind: $kind, severity: $severity, organizationId: $organizationId,
    userId: $userId) { edges { cursor node { ${incidentFields} } } pageInfo { hasNextPage endCursor } } }`;

export interface IncidentsPage {
  readonly edges: readonly { cursor: string; node: IncidentSeen }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export async function incidentPage(
  browser: Browser,
  variables: Record<string, unknown> = {},
): Promise<IncidentsPage> {
  const { data, errors } = await browser.ask(incidentsQuery, { first: 25, ...variables });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.incidents;
}

export const incidentsSeen = async (browser: Browser, variables: Record<string, unknown> = {}) =>
  (await incidentPage(browser, variables)).edges.map(({ node }) => node);

/** The kinds of the incidents about one person that this member of staff sees, after everything was evaluated. */
export async function kindsAbout(app: RunningApp, staff: Browser, { id: userId }: Pick<Person, 'id'>) {
  await track(app);
  return (await incidentsSeen(staff, { userId })).map(({ kind }) => kind).sort();
}

/** One of the three acts on an incident. */
export const actOnIncident = async (browser: Browser, call: string) => {
  const { data, errors } = await browser.ask(
    `mutation { act: ${call} { __typename ... on Incident { ${incidentFields} } ... on Refusal { code message } } }`,
  );
  return errors ? { __typename: 'Error', ...errors[0]?.extensions } : data.act;
};

/** Wrong codes after a right password. */
export async function guessCodes(
  app: RunningApp,
  person: Person & { phone: { wrongCode(): string } },
  times: number,
) {
  const browser = await halfSigned(app, person);
  const mutation = 'mutation ($code: String!) { verify2FA(code: $code) { __typename } }';
  for (let tried = 0; tried < times; tried += 1)
    await browser.ask(mutation, { code: person.phone.wrongCode() });
  return browser;
}
