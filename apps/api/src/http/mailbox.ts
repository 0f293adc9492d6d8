import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.js';
import { escapeHtml, linkedHtml } from '../html.js';
import { composeNotice, type Mail } from '../notices/mail.js';
import { pagePolicy } from './security-headers.js';

/** Only where nothing but this machine can look. */
export const showsMailbox = ({ production, container, smtpUrl }: Deps['config']) =>
  !production && !container && !smtpUrl;

/** As many mails as one looks through. */
const shown = 50;

/**
 * The mails that would have been sent, newest first: without a mail server the demo can be walked through alone.
 * Never in production, and like everything outside of it on loopback only.
 */
export function serveMailbox(server: FastifyInstance, deps: Deps) {
  const { database, config } = deps;
  if (!showsMailbox(config)) return;
  server.get('/mailbox', async (_, reply) => {
    const notices = await database.transaction((tx) => tx.notices.newest(shown));
    const mails = notices.map((notice) => ({
      ...composeNotice(deps, notice),
      sentAt: notice.created_at,
    }));
    const nonce = randomBytes(16).toString('base64');
    reply.headers({ 'content-security-policy': pagePolicy(nonce), 'cache-control': 'no-store' });
    return reply.type('text/html; charset=utf-8').send(page(mails, nonce));
  });
}

const page = (mails: readonly (Mail & { sentAt: Date })[], nonce: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mailbox</title>
<style nonce="${nonce}">
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem }
  article { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: 12px; padding: 1rem 1.5rem; margin: 1rem 0 }
  h2 { font-size: 1.1rem; margin: 0 }
  pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; margin: 1rem 0 0 }
</style>
</head>
<body>
<main>
<h1>Mailbox</h1>
<p>No mail server is set (SMTP_URL), so mails are shown here instead of being sent.</p>
${mails.map(article).join('\n') || '<p>No mails yet. Add an authenticator app, and the first one appears here.</p>'}
</main>
</body>
</html>
`;

const article = ({ to, subject, text, sentAt }: Mail & { sentAt: Date }) => `<article>
<h2>${escapeHtml(subject)}</h2>
<p>To ${escapeHtml(to)}, <time datetime="${sentAt.toISOString()}">${sentAt.toISOString().slice(0, 16).replace('T', ' ')} UTC</time></p>
<pre>${linkedHtml(text)}</pre>
</article>`;
