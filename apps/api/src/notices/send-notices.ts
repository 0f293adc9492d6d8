import { type Budget, waitAfter } from '../attempts/attempts.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { after, hours, milliseconds, minutes, seconds } from '../duration.js';
import { startLoop } from '../loop.js';
import { composeNotice, type Mail, type SendMail } from './mail.js';
import type { WaitingNotice } from './notice.store.js';

type Outcome = 'SENT' | 'POSTPONED' | 'UNREACHABLE' | 'NONE';

/** The wait before the next try doubles from 30 seconds to an hour. */
const patience: Budget = { free: 0, firstWait: seconds(30), maxWait: hours(1) };

/** Says everything that is due; false when the mail server could not be reached and the rest waits for it. */
export async function sendDueNotices(deps: Deps, send: SendMail): Promise<boolean> {
  const now = deps.clock();
  const count = await deps.database.transaction((tx) => tx.notices.giveUpExpired(now));
  if (count) deps.log.error({ count }, 'mails were given up: no server took them for three days');
  let outcome: Outcome;
  do outcome = await sendNext(deps, send);
  while (outcome === 'SENT' || outcome === 'POSTPONED');
  return outcome !== 'UNREACHABLE';
}

/**
 * One mail in one transaction: the row stays locked while it is handed over. Killed before the commit it is sent once
 * more, never lost.
 */
function sendNext(deps: Deps, send: SendMail): Promise<Outcome> {
  return deps.database.transaction(async (tx) => {
    const now = deps.clock();
    const notice = await tx.notices.claimDue(now);
    if (!notice) return 'NONE';
    const mail = compose(deps, notice);
    if (!mail) return postpone(tx, notice, now);
    const failure = await hand(send, mail);
    if (!failure) {
      await tx.notices.markSent(notice, deps.clock());
      return 'SENT';
    }
    deps.log.warn(
      { position: notice.position, kind: notice.kind, reason: failure.code, tries: notice.tries },
      'mail not taken',
    );
    if (!failure.responseCode) return 'UNREACHABLE';
    return postpone(tx, notice, now);
  });
}

async function postpone(tx: Tx, notice: WaitingNotice, now: Date): Promise<'POSTPONED'> {
  await tx.notices.postpone(notice, after(now, waitAfter(patience, notice.tries)));
  return 'POSTPONED';
}

/** Null when its secret does not open, as after a key was taken away too early: the others are sent all the same. */
function compose(deps: Deps, notice: WaitingNotice): Mail | null {
  try {
    return composeNotice(deps, notice);
  } catch (err) {
    const { position, kind, key_id: keyId } = notice;
    deps.log.error({ err, position, kind, keyId }, 'a mail can’t be composed');
    return null;
  }
}

/** What nodemailer says of a failure: a response code when the server answered, none when it could not be reached. */
type MailFailure = Error & { code?: string; responseCode?: number };

async function hand(send: SendMail, mail: Mail): Promise<MailFailure | null> {
  try {
    await send(mail);
    return null;
  } catch (failure) {
    return failure as MailFailure;
  }
}

const pause = { usual: seconds(3), longest: minutes(1) };

/** Looks for due mails every few seconds until it is stopped, and less often while the mail server is away. */
export const startSending = (deps: Deps, send: SendMail): (() => Promise<void>) =>
  startLoop(pause.usual, async (waited) => {
    const reached = await sendDueNotices(deps, send).catch((err: unknown) => {
      deps.log.error({ err }, 'sending mail failed');
      return false;
    });
    return reached ? pause.usual : milliseconds(Math.min(pause.longest, waited * 2));
  });
