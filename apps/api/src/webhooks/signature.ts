import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** As Standard Webhooks writes a secret: 24 to 64 random bytes in base64. */
export const newSecret = () => `${prefix}${randomBytes(32).toString('base64')}`;

export interface SignedMessage {
  readonly id: string;
  readonly sentAt: Date;
  readonly body: string;
}

/** The headers of Standard Webhooks 1.0: a signature by each secret, so that a receiver may know either of them. */
export function signedHeaders({ id, sentAt, body }: SignedMessage, secrets: readonly string[]) {
  const timestamp = Math.floor(sentAt.getTime() / 1000);
  const signatures = secrets.map((secret) => `v1,${sign(`${id}.${timestamp}.${body}`, secret)}`);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}

const sign = (text: string, secret: string) =>
  createHmac('sha256', Buffer.from(secret.slice(prefix.length), 'base64'))
    .update(text)
    .digest('base64');
