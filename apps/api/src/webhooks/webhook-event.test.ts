import { expect, test } from 'vitest';
import type { EventDetails, EventType } from '../audit/audit-event.js';
import { payloadType, type ToldEvent, testBody, toWebhookEvent, webhookEventTypes } from './webhook-event.js';

const occurredAt = new Date('2026-11-27T03:00:00Z');
const event = <Type extends EventType>(
  type: Type,
  details: EventDetails[Type],
  organizationId: string | null = 'o',
) => ({ type, details, eventId: '7', occurredAt, organizationId, accountId: 'u' }) as ToldEvent;
const told = <Type extends EventType>(type: Type, details: EventDetails[Type]) => {
  const webhook = toWebhookEvent(event(type, details));
  return webhook && JSON.parse(webhook.body);
};

test('a type is called by what it is about, a dot, and what happened', () => {
  expect(payloadType('USER_ENROLLED')).toBe('user.enrolled');
  expect(payloadType('RECOVERY_CODE_USED')).toBe('recovery_code.used');
  for (const type of webhookEventTypes) expect(payloadType(type)).toMatch(/^[a-z_]+\.[a-z]+$/);
});

test('a payload names its type, its time and ids', () => {
  const confirmed = { authenticatorId: 'a', name: 'Ada’s phone', path: null, recoveryCodes: 10 };
  expect(told('AUTHENTICATOR_CONFIRMED', confirmed)).toEqual({
    type: 'user.enrolled',
    timestamp: '2026-11-27T03:00:00.000Z',
    data: { organizationId: 'o', eventId: '7', userId: 'u', authenticatorId: 'a' },
  });
  expect(told('AUTHENTICATOR_CONFIRMED', { ...confirmed, recoveryCodes: 0 }).type).toBe(
    'authenticator.added',
  );
});

test('what a person wrote, or an address, is never in it', () => {
  const bodies = [
    told('ACCOUNT_DEACTIVATED', { reason: 'Left us' }),
    told('ACCOUNT_FROZEN', { by: 'STAFF', reason: 'Left us' }),
    told('RESET_GRANTED', {
      proofId: 'p',
      requestId: null,
      reason: 'Left us',
      withoutRequest: true,
      revokeNow: false,
      by: 'STAFF',
    }),
    told('AUTHENTICATOR_CONFIRMED', { authenticatorId: 'a', name: 'Left us', path: null, recoveryCodes: 1 }),
    told('API_KEY_CREATED', { apiKeyId: 'k', prefix: 'Left us', scopes: [], expiresAt: 'Left us' }),
  ];
  expect(bodies.map(({ type }) => type)).toEqual([
    'user.deactivated',
    'account.frozen',
    'reset.granted',
    'user.enrolled',
    'api_key.created',
  ]);
  expect(JSON.stringify(bodies)).not.toContain('Left us');
});

test('a further mail of an invitation, an app’s code and what is not listed are no news', () => {
  expect(told('INVITATION_SENT', { invitationId: 'i', role: 'USER', again: false }).type).toBe(
    'user.invited',
  );
  expect(told('INVITATION_SENT', { invitationId: 'i', role: 'USER', again: true })).toBeNull();
  expect(told('CODE_ACCEPTED', { factor: 'APP_CODE', purpose: 'SIGN_IN' })).toBeNull();
  expect(
    told('CODE_ACCEPTED', { factor: 'RECOVERY_CODE', purpose: 'SIGN_IN', recoveryCodesLeft: 3 }).data,
  ).toEqual({
    organizationId: 'o',
    eventId: '7',
    userId: 'u',
    recoveryCodesLeft: 3,
  });
  expect(told('PASSWORD_REJECTED', {})).toBeNull();
});

test('what belongs to no organization, as incidents about staff, is told to nobody', () => {
  const opened = { incidentId: 'i', incidentKind: 'NOT_ME', severity: 'HIGH' };
  expect(told('INCIDENT_OPENED', opened).type).toBe('incident.opened');
  expect(toWebhookEvent(event('INCIDENT_OPENED', opened, null))).toBeNull();
});

test('a test tells of nothing but the organization', () => {
  expect(JSON.parse(testBody('o', occurredAt))).toEqual({
    type: 'webhook.test',
    timestamp: '2026-11-27T03:00:00.000Z',
    data: { organizationId: 'o' },
  });
});
