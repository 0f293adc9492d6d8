// npm run bench: the hot steps of the built product beside the raw floor, on an embedded PostgreSQL of its own.
// Quote ratios of one run; the CPU of the server process moves least on a busy machine.
import { fork } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hash, verify as verifyHash } from '@node-rs/argon2';
import { codeAt, stepAt } from '../dist/authenticator/totp.js';
import { Database } from '../dist/database/database.js';
import { startEmbedded } from '../dist/database/embedded.js';
import { ask, measure, measureAlternately } from './load.mjs';
import { makeKeys, password, secret, seedPeople } from './people.mjs';

const rounds = Number(process.env.ROUNDS ?? 3);
const clients = 16;
const perRound = { session: 3000, verify: 600, full: 150, hash: 150, wrong: 200 };
const [ports, secretKeys] = [{ server: 4210, floor: 4211 }, makeKeys()];

const sessionCheck = '{ session { state user { id } } }';
const login =
  'mutation ($email: String!, $password: String!) { login(email: $email, password: $password) { __typename } }';
const verify = 'mutation ($code: String!) { verify2FA(code: $code) { __typename } }';

const dataDir = await mkdtemp(join(tmpdir(), 'dragonfly-bench-'));
await chmod(dataDir, 0o755);
const embedded = await startEmbedded({ dataDir, settings: { max_connections: '200' } });
const children = [];
try {
  const database = await Database.connect({ url: embedded.url });
  await database.migrate();
  await database.close();
  const people = await seedPeople(
    embedded.url,
    secretKeys,
    rounds * (perRound.verify + perRound.full + perRound.wrong) + 1,
  );
  const server = await start('server.mjs', ports.server);
  const floor = await start('floor.mjs', ports.floor);
  const results = [];
  for (let round = 0; round < rounds; round += 1) results.push(await runRound(server, floor, people, round));
  report(results);
} finally {
  for (const child of children) child.kill();
  await embedded.stop();
  await rm(dataDir, { recursive: true, force: true });
}

function start(file, port) {
  const env = {
    ...process.env,
    PORT: String(port),
    DATABASE_URL: embedded.url,
    SECRET_KEYS: secretKeys,
    REQUESTS_PER_MINUTE: '1000000',
    NETWORK_FREE_FAILURES: '100000',
  };
  const child = fork(join(import.meta.dirname, file), { env });
  children.push(child);
  return new Promise((ready) => child.once('message', () => ready(child.pid)));
}

async function runRound(server, floor, people, round) {
  const [anyone] = people;
  const check = (port) => () => ask(port, anyone.token, sessionCheck);
  const code = () => codeAt(secret, stepAt(new Date()));
  const expect = (answer, field, typename) => {
    if (answer.body.data?.[field]?.__typename !== typename) throw new Error(JSON.stringify(answer.body));
    return answer;
  };
  const verifyOne = async (token) =>
    expect(await ask(ports.server, token, verify, { code: code() }), 'verify2FA', 'Verified');
  const fullSignIn = async ({ email }) => {
    const { cookie } = expect(await ask(ports.server, '', login, { email, password }), 'login', 'Session');
    await verifyOne(/=([\w-]+)/.exec(cookie)[1]);
  };
  // One at a time and taking turns, so that both meet the same machine; each e-mail once, or waits would begin.
  const wrong = (email) => ask(ports.server, '', login, { email, password: 'not the password' });
  const alike = await measureAlternately(perRound.wrong, {
    'login, wrong password': (index) => wrong(people[index + 1 + round * perRound.wrong].email),
    'login, unknown e-mail': () => wrong(`${crypto.randomUUID()}@nowhere.test`),
  });
  const [verifying, signing] = [people.splice(1, perRound.verify), people.splice(1, perRound.full)];
  const stored = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  return {
    'session check, raw floor': await measure(floor, clients, perRound.session, check(ports.floor)),
    'session check': await measure(server, clients, perRound.session, check(ports.server)),
    verify2FA: await measure(server, clients, perRound.verify, (index) => verifyOne(verifying[index].token)),
    'full sign-in': await measure(server, clients, perRound.full, (index) => fullSignIn(signing[index])),
    ...alike,
    'Argon2id alone': await measure(process.pid, 2, perRound.hash, () => verifyHash(stored, password)),
  };
}

function report(results) {
  const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const rows = Object.keys(results[0]).map((name) => {
    const of = (key) => median(results.map((round) => round[name][key] ?? Number.NaN));
    return {
      operation: name,
      'ops/s': of('rate').toFixed(0),
      'CPU ms/op': of('cpu').toFixed(3),
      'p50 ms': of('p50').toFixed(1),
      'p99 ms': of('p99').toFixed(1),
    };
  });
  console.table(rows);
}
