import { createTransport } from 'nodemailer';
import { seconds } from '../duration.js';
import { linkedHtml } from '../html.js';
import type { SecretBox } from '../secrets/secret-box.js';
import { openSecret } from './notice.js';
import type { WaitingNotice } from './notice.store.js';
import { wordingOf } from './wording.js';
import type { House, Wording } from './words.js';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Hands one mail over; rejects when the server did not take it. */
export type SendMail = (mail: Mail) => Promise<void>;

const greeting = 'Hello,';
const farewell = (productName: string) => `The ${productName} team`;

/** The mail of a row of the outbox. Its secret, sealed until here, is opened for its recipient. */
export function composeNotice(
  { config, secrets }: { config: House; secrets: SecretBox },
  notice: Pick<WaitingNotice, 'kind' | 'details' | 'recipient' | 'key_id' | 'secret_box'>,
): Mail {
  const { recipient, key_id: keyId, secret_box: box } = notice;
  const secret = keyId && box ? openSecret(secrets, recipient, { keyId, box }) : null;
  return compose(recipient, wordingOf(notice, config, secret), config.productName);
}

/**
 * What a name holds stays inside its sentence: it begins no line, no header and no paragraph, and turns no reading
 * direction, whatever was let into the database.
 */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ');

/** A mail in plain text and in plain HTML: no pictures, no tracking, nothing to load. */
function compose(to: string, { subject, paragraphs }: Wording, productName: string): Mail {
  const lines = [greeting, ...paragraphs, farewell(productName)].map(oneLine);
  const html = lines.map((line) => `<p>${linkedHtml(line)}</p>`).join('\n');
  return {
    to,
    subject: oneLine(subject),
    text: `${lines.join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="en"><body>\n${html}\n</body></html>\n`,
  };
}

export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** Sends by SMTP; a server that does not answer is given up on after 20 seconds, so that the loop goes on. */
export function smtpSender(url: string, from: Sender): SendMail {
  const timeout = seconds(20);
  const transport = createTransport({
    url,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
  });
  return async ({ to, subject, text, html }) => {
    await transport.sendMail({ from, to: { name: '', address: to }, subject, text, html });
  };
}
