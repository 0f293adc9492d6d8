import { describe, expect, test } from 'vitest';
import { hours, minutes } from '../src/duration.js';
import { useApp } from './support/app.js';
import { activityOf, appended, nodesOf, reportMutation } from './support/audit.js';
import type { Browser } from './support/browser.js';
import { enrolledPerson, session, signedIn } from './support/people.js';
import { act, enrolledIn, mailsTo, newOrganization } from './support/staff.js';
import { sealAll, sessionId, trailOf } from './support/trail.js';

const app = useApp();

async function report(browser: Browser, eventId: string) {
  const { data, errors } = await browser.ask(reportMutation, { eventId });
  return errors ? { __typename: 'Error', ...errors[0]?.extensions } : data.reportActivity;
}

describe('recent activity', () => {
  test('is what happened on one’s own account, newest first, page by page', async () => {
    const person = await enrolledPerson(app());
    const other = await enrolledPerson(app());
    const browser = await signedIn(app(), person);
    const page = await activityOf(app(), browser, { first: 2 });
    expect(nodesOf(page)).toMatchObject([
      {
        type: 'CODE_ACCEPTED',
        actor: { id: person.id },
        address: '127.0.0.1',
        browser: 'Unknown browser',
      },
      { type: 'PASSWORD_ACCEPTED' },
    ]);
    expect(page.pageInfo.hasNextPage).toBe(true);
    const rest = nodesOf(await activityOf(app(), browser, { first: 100, after: page.pageInfo.endCursor }));
    expect(rest.map(({ type }) => type)).toEqual(['AUTHENTICATOR_CONFIRMED', 'PASSWORD_ACCEPTED']);
    const everybody = [...nodesOf(page), ...rest];
    expect(new Set(everybody.map(({ user }) => user?.id))).toEqual(new Set([person.id]));
    const theirs = nodesOf(await activityOf(app(), other.browser)).map(({ id }) => id);
    expect(theirs).not.toEqual([]);
    for (const { id } of everybody) expect(theirs).not.toContain(id);
  });

  test('tells of what staff did neither where they sat nor what they wrote', async () => {
    const organization = await newOrganization(app());
    const manager = await enrolledIn(app(), organization, 'ACCOUNT_MANAGER');
    const person = await enrolledIn(app(), organization);
    await act(manager.browser, 'endUserSessions', person.id);
    const [event] = nodesOf(await activityOf(app(), await signedIn(app(), person), { first: 3 })).filter(
      ({ type }) => type === 'SESSIONS_ENDED',
    );
    expect(event).toMatchObject({
      actor: { id: manager.id, label: expect.any(String) },
      ...{ address: null, browser: null, requestId: null, sessionId: null, hash: null },
    });
    expect(event?.details.reason).toBeNull();
    const [kept] = await trailOf(app(), person.id, 'SESSIONS_ENDED');
    expect(kept).toMatchObject({ address: '127.0.0.1', details: { reason: 'Because' } });
  });

  test('does not tell the owner what only the trail is for', async () => {
    const person = await enrolledPerson(app());
    await appended(app(), {
      ...{ type: 'ACCESS_REFUSED', accountId: person.id, actorId: person.id },
      details: { field: 'users', code: 'FORBIDDEN' },
    });
    const types = nodesOf(await activityOf(app(), person.browser)).map(({ type }) => type);
    expect(types).not.toContain('ACCESS_REFUSED');
  });
});

describe('“this wasn’t me”', () => {
  test('ends every other session of the account, and leaves an event and a mail', async () => {
    const person = await enrolledPerson(app());
    const other = await enrolledPerson(app());
    const [stranger, own] = [await signedIn(app(), person), await signedIn(app(), person)];
    const [event] = nodesOf(await activityOf(app(), own, { first: 1 }));
    const eventId = event?.id ?? '';
    expect(await report(own, eventId)).toEqual({ __typename: 'ActivityReported', sessionsEnded: 2 });
    expect((await session(own)).state).toBe('ELEVATED');
    for (const browser of [stranger, person.browser])
      expect((await session(browser)).state).toBe('ANONYMOUS');
    expect((await session(other.browser)).state).toBe('ELEVATED');
    expect(await trailOf(app(), person.id, 'ACTIVITY_REPORTED')).toMatchObject([
      {
        ...{ actor_id: person.id, address: '127.0.0.1', session_id: await sessionId(app(), own) },
        details: { eventId, sessionsEnded: 2 },
      },
    ]);
    expect(await mailsTo(app(), person, 'ACTIVITY_REPORTED')).toMatchObject([
      { details: { sessionsEnded: 2, address: '127.0.0.1' } },
    ]);
  });

  test('works before the event is sealed', async () => {
    const person = await enrolledPerson(app());
    const [event] = await app().sql<{ id: string }>(
      `select id::text from audit_event where account_id = $1 and type = 'PASSWORD_ACCEPTED'`,
      [person.id],
    );
    expect(await app().sql('select from audit_link where event_id = $1', [event?.id])).toEqual([]);
    expect(await report(person.browser, event?.id ?? '')).toMatchObject({ sessionsEnded: 0 });
  });

  test('of somebody else’s event, one that is not shown, or none, is NOT_FOUND and ends nothing', async () => {
    const person = await enrolledPerson(app());
    const second = await signedIn(app(), person);
    const other = await enrolledPerson(app());
    await sealAll(app());
    const [theirs] = nodesOf(await activityOf(app(), other.browser));
    const hidden = await appended(app(), {
      ...{ type: 'ACCESS_REFUSED', accountId: person.id, actorId: person.id },
      details: { field: 'users', code: 'FORBIDDEN' },
    });
    for (const eventId of [theirs?.id ?? '', hidden, '9223372036854775807', '0', '-1', 'x', ''])
      expect(await report(person.browser, eventId), eventId).toMatchObject({ code: 'NOT_FOUND' });
    expect((await session(second)).state).toBe('ELEVATED');
    expect(await trailOf(app(), person.id, 'ACTIVITY_REPORTED')).toEqual([]);
    expect(await mailsTo(app(), person, 'ACTIVITY_REPORTED')).toEqual([]);
  });

  test('is heard ten times in an hour', async () => {
    const person = await enrolledPerson(app());
    const [event] = nodesOf(await activityOf(app(), person.browser, { first: 1 }));
    const eventId = event?.id ?? '';
    for (let count = 0; count < 10; count += 1) {
      expect(await report(person.browser, eventId)).toMatchObject({ __typename: 'ActivityReported' });
      app().clock.pass(minutes(1));
    }
    expect(await report(person.browser, eventId)).toMatchObject({
      ...{ code: 'RATE_LIMITED', retryAfterSeconds: 50 * 60 },
    });
    app().clock.pass(hours(0.84));
    const browser = await signedIn(app(), person);
    expect(await report(browser, eventId)).toMatchObject({ __typename: 'ActivityReported' });
  });
});
