import { randomUUID } from 'node:crypto';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { before, minutes } from '../duration.js';
import { newSecret, signedHeaders } from './signature.js';

const body = JSON.stringify({
  type: 'user.enrolled',
  timestamp: '2026-11-27T03:22:19.000Z',
  data: { name: 'Zoë' },
});
const message = (sentAt = new Date()) => ({ id: randomUUID(), sentAt, body });

test('a secret is 32 random bytes as Standard Webhooks writes them', () => {
  const secret = newSecret();
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(Buffer.from(secret.slice(6), 'base64')).toHaveLength(32);
  expect(newSecret()).not.toBe(secret);
});

test('its own library verifies what we sign', () => {
  const secret = newSecret();
  expect(new Webhook(secret).verify(body, signedHeaders(message(), [secret]))).toEqual(JSON.parse(body));
});

test('during a rotation receivers with either secret verify it', () => {
  const [former, present] = [newSecret(), newSecret()];
  const headers = signedHeaders(message(), [present, former]);
  expect(headers['webhook-signature']).toMatch(/^v1,[A-Za-z0-9+/]{43}= v1,[A-Za-z0-9+/]{43}=$/);
  for (const secret of [former, present]) new Webhook(secret).verify(body, headers);
});

test.each([
  ['another body', (headers: Record<string, string>) => headers, `${body} `],
  ['another id', (headers: Record<string, string>) => ({ ...headers, 'webhook-id': randomUUID() }), body],
  [
    'another time',
    (headers: Record<string, string>) => ({
      ...headers,
      'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1),
    }),
    body,
  ],
])('%s is not what was signed', (_, change, received) => {
  const secret = newSecret();
  const headers = change(signedHeaders(message(), [secret]));
  expect(() => new Webhook(secret).verify(received, headers)).toThrow(WebhookVerificationError);
});

test('another secret’s signature is none, and neither is an old one', () => {
  const secret = newSecret();
  const foreign = signedHeaders(message(), [newSecret()]);
  expect(() => new Webhook(secret).verify(body, foreign)).toThrow(WebhookVerificationError);
  const old = signedHeaders(message(before(new Date(), minutes(6))), [secret]);
  expect(() => new Webhook(secret).verify(body, old)).toThrow(WebhookVerificationError);
});
