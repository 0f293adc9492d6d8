import { afterAll, beforeAll } from 'vitest';
import { smtpSender } from '../../../api/src/notices/mail.js';
import { sendDueNotices } from '../../../api/src/notices/send-notices.js';
import type { RunningApp } from '../../../api/test/support/app.js';
import { startMailServer } from '../../../api/test/support/mail-server.js';

/** Quoted-printable, as mails travel, read back (RFC 2045). */
const readable = (source: string) =>
  Buffer.from(
    source
      .replaceAll('=\r\n', '')
      .replace(/=([\dA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();

/** A real mail server, to which the product hands over what is due; read is what arrived there. */
export function startPost(app: () => RunningApp) {
  let server: Awaited<ReturnType<typeof startMailServer>>;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.close());

  /** The newest mail to somebody that holds this, as its reader sees it. */
  return async function mailTo(email: string, holding: RegExp): Promise<string> {
    const send = smtpSender(server.url, { name: 'Dragonfly AI', address: 'support@dragonfly.example' });
    await sendDueNotices(app().deps, send);
    const found = server.received
      .filter(({ to }) => to.includes(email))
      .map(({ source }) => holding.exec(readable(source)))
      .findLast((match) => match);
    if (!found) throw new Error(`No mail to ${email} holds ${holding}`);
    return found[1] ?? found[0];
  };
}
