import { fastifyApolloHandler } from '@as-integrations/fastify';
import { buildSchema } from 'graphql';
import type { App } from '../app.js';
import { BadInput } from '../bad-input.js';
import { seconds } from '../duration.js';
import { apolloOver } from '../graphql/apollo.js';
import { translate } from '../graphql/errors.js';
import { noStore, oneOperation, sameOriginOnly } from '../http/door.js';
import { originOf } from '../http/origin.js';
import { composeNotice } from '../notices/mail.js';
import { openSecret } from '../notices/notice.js';
import { AuthenticatorApps } from './authenticator-apps.js';
import { createUser, type UserInput } from './create-user.js';
import type { MovingClock } from './moving-clock.js';
import { sandboxSdl } from './sandbox.sdl.js';
import { mailsTo } from './sandbox.store.js';

export const sandboxPath = '/sandbox/graphql';

/** As far as one move goes: what lies further off is asked for by mistake. */
const longestMove = 366 * 24 * 3600;

/** Adds the sandbox's endpoint to a product that goes by this clock. */
export async function serveSandbox(app: App, clock: MovingClock): Promise<void> {
  const { server, deps } = app;
  const apollo = apolloOver(buildSchema(sandboxSdl), deps, { rootValue: answers(app, clock) });
  await apollo.start();
  server.addHook('onClose', () => apollo.stop());
  server.post(
    sandboxPath,
    { onRequest: [noStore, sameOriginOnly(deps.config)], preHandler: oneOperation },
    fastifyApolloHandler(apollo, { context: async (request) => ({ origin: originOf(request) }) }),
  );
}

function answers(app: App, clock: MovingClock) {
  const { deps } = app;
  const apps = new AuthenticatorApps(clock);
  const inTurn = turns();
  return Object.fromEntries(
    Object.entries({
      now: () => clock.read().toISOString(),
      mails: ({ to }: { to: string }) => readMails(app, to),
      moveClock: ({ bySeconds }: { bySeconds: number }) => inTurn(() => moveClock(clock, bySeconds)),
      createUser: (input: UserInput) => inTurn(() => createUser(app, apps, input)),
      scanQrCode: ({ otpauthUri }: { otpauthUri: string }) => apps.scan(otpauthUri),
      nextCode: ({ email }: { email: string }) => inTurn(() => apps.next(deps, email)),
    }).map(([name, answer]) => [name, wording(answer as (args: never) => unknown)]),
  );
}

/** One after the other: time must not jump while somebody's first sign-in is under way. */
function turns() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
}

async function moveClock(clock: MovingClock, bySeconds: number): Promise<string> {
  if (bySeconds < 1 || bySeconds > longestMove)
    throw new BadInput('bySeconds', `“bySeconds” is 1 to ${longestMove}: time never goes back.`);
  clock.move(seconds(bySeconds));
  return clock.read().toISOString();
}

/** What is thrown on purpose, as the product words it. */
const wording = (answer: (args: never) => unknown) => async (args: never) => {
  try {
    return await answer(args);
  } catch (error) {
    throw translate(error);
  }
};

async function readMails({ deps }: App, to: string) {
  const notices = await mailsTo(deps.database, to, deps.clock());
  return notices.map((notice) => {
    const { recipient, key_id: keyId, secret_box: box } = notice;
    const secret = keyId && box ? openSecret(deps.secrets, recipient, { keyId, box }) : {};
    return { ...composeNotice(deps, notice), ...secret, sentAt: notice.next_try_at.toISOString() };
  });
}
