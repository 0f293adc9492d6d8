import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSchema } from 'graphql';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { repositoryRoot } from '../src/config.js';
import { freePort } from './support/app.js';
import { useSandbox } from './support/sandbox.js';
import { compile, snippetsOf, workFolder } from './support/snippets.js';

const run = promisify(execFile);
const sandbox = useSandbox();
const folder = workFolder();
const { languages, of } = snippetsOf('docs/integrators.md');
const [makeKey = '', firstQuery = '', schema = '', pack = '', ...furtherShell] = of('sh');
const platform = 'https://lessons.example.com';

const here = (code: string) => code.replaceAll('http://localhost:4400', sandbox().url);
const shell = async (code: string) => (await run('sh', ['-ec', here(code)], { cwd: folder })).stdout;
const kept = (name: string) => readFileSync(join(folder, name), 'utf8');

/** What the account manager whose session the page keeps asks for. */
async function asManager(query: string) {
  const body = JSON.stringify({ query });
  const args = ['-sS', `${sandbox().url}/graphql`, '-H', 'content-type: application/json', '-b', 'cookies'];
  const { stdout } = await run('curl', [...args, '-d', body], { cwd: folder });
  return JSON.parse(stdout).data;
}

/** The page's program, or these lines that use one, with its address and key in the environment. */
const env = (more: Record<string, string> = {}) => ({
  PATH: process.env.PATH ?? '',
  DRAGONFLY_URL: `${sandbox().url}/graphql`,
  DRAGONFLY_API_KEY: kept('key'),
  ...more,
});
const program = async (name: string, more?: Record<string, string>) =>
  (await run(process.execPath, [join('built', name)], { cwd: folder, env: env(more) })).stdout;
const lines = async (code: string) =>
  JSON.parse(
    (await run(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, env: env() })).stdout,
  );

beforeAll(async () => {
  await shell(makeKey);
}, 60_000);

test('every snippet of the page is one that is run here', () => {
  expect(languages).toEqual(['sh', 'ts']);
  expect([furtherShell, of('ts').length]).toEqual([[], 8]);
});

test('the key that the page makes asks the first queries, and gets the schema', async () => {
  const said = [...firstQuery.matchAll(/^# → (.*)$/gm)].map(([, answer]) => answer);
  expect(said).toHaveLength(2);
  expect((await shell(firstQuery)).trim().split('\n')).toEqual(said);
  await shell(schema);
  expect(buildSchema(kept('schema.graphql')).getQueryType()?.getFields()).toHaveProperty('users');
});

describe('the programs', () => {
  beforeAll(async () => {
    // The build before it was made for these tests already.
    const [packs] = /npm pack .*$/m.exec(pack) ?? [''];
    const packing = packs.replace('./packages/shared', join(repositoryRoot, 'packages/shared'));
    const tarball = (await shell(packing)).trim();
    const page = readFileSync(join(repositoryRoot, 'docs/integrators.md'), 'utf8');
    expect(page).toContain(`npm install ./${tarball}`);
    const shared = join(folder, 'node_modules/@dragonfly-2fa/shared');
    mkdirSync(shared, { recursive: true });
    await run('tar', ['-xzf', tarball, '-C', shared, '--strip-components=1'], { cwd: folder });
    const links = [
      ['packages/shared', '@graphql-typed-document-node'],
      ['apps/api', 'standardwebhooks'],
      ['apps/api', 'jose'],
    ] as const;
    for (const [from, name] of links)
      symlinkSync(join(repositoryRoot, from, 'node_modules', name), join(folder, 'node_modules', name));
    expect(compile(folder, of('ts'))).toEqual([]);
  }, 60_000);

  test('says who the key is', async () => {
    expect(await program('who-am-i.js')).toMatch(
      /^First steps of Reef may USERS_READ, EVENTS_READ, .* until \d{4}-/,
    );
  });

  test('reports who has not enrolled', async () => {
    const today = new Date().toISOString().slice(0, 10);
    expect((await program('nightly-report.js')).trim().split('\n')).toEqual([
      `Nia New <new@example.com>, here since ${today}, never signed in`,
      '1 enrolled, 1 waiting, 0 invited',
    ]);
  });

  test('pulls the trail: no event is missing and none comes twice', async () => {
    const events: { id: string; type: string }[] = [];
    const pull = async () =>
      events.push(
        ...(await program('pull-events.js'))
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line)),
      );
    const types = () => events.map(({ type }) => type);
    const pullUntil = (type: string) =>
      vi.waitFor(
        async () => {
          await pull();
          expect(types()).toContain(type);
        },
        { timeout: 30_000, interval: 500 },
      );
    await pullUntil('API_KEY_CREATED');
    const before = events.length;
    await asManager(
      `mutation { inviteUser(email: "ida@example.com", name: "Ida Invited", organizationId: "${await reef()}") { __typename } }`,
    );
    await pullUntil('INVITATION_SENT');
    expect(events.length).toBe(before + 1);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    const { auditEvents } = await asManager(
      '{ auditEvents(first: 100, order: OLDEST_FIRST) { edges { node { id } } } }',
    );
    expect(events.map(({ id }) => id)).toEqual(
      auditEvents.edges.map(({ node }: { node: { id: string } }) => node.id),
    );
  });

  test('takes webhooks that are signed, and refuses others', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/`;
    const { createWebhookEndpoint: made } = await asManager(
      `mutation { createWebhookEndpoint(organizationId: "${await reef()}", url: "${url}", eventTypes: [USER_INVITED]) {
        __typename ... on WebhookEndpointSecret { secret endpoint { id } } ... on Refusal { code message } } }`,
    );
    expect(made.__typename).toBe('WebhookEndpointSecret');
    const printed = startReceiver({ PORT: String(port), WEBHOOK_SECRET: made.secret });
    await vi.waitFor(
      async () => expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(400),
      {
        timeout: 10_000,
      },
    );
    await asProgram(`mutation { sendTestWebhook(id: "${made.endpoint.id}") { __typename } }`);
    await asManager(
      `mutation { inviteUser(email: "otto@example.com", name: "Otto", organizationId: "${await reef()}") { __typename } }`,
    );
    await vi.waitFor(
      () => {
        expect(printed.join('')).toContain('webhook.test ');
        expect(printed.join('')).toMatch(/^user\.invited \{.*"invitationId":/m);
      },
      { timeout: 30_000, interval: 200 },
    );
  });

  describe('a platform', () => {
    let token: string;
    beforeAll(async () => {
      await asManager(
        `mutation { setAudiences(organizationId: "${await reef()}", audiences: ["${platform}"]) { __typename } }`,
      );
      token = await tokenFor(platform);
    });

    /** As the page of the sign-in's own origin, whose browser sends the session's cookie along. */
    const tokenFor = (audience: string) => {
      const [, name, value] = /\t(dragonfly-session)\t(\S+)/.exec(kept('cookies')) ?? [];
      return lines(`
        const { fetch } = globalThis;
        globalThis.fetch = (path, { headers, ...more }) =>
          fetch(new URL(path, '${sandbox().url}'), { ...more, headers: { ...headers, cookie: '${name}=${value}' } });
        const { tokenFor } = await import('./built/hand-over.js');
        console.log(JSON.stringify(await tokenFor('${audience}')));`);
    };

    test('gets a token only when the organization registered it', async () => {
      expect(token).toMatch(/^ey/);
      expect(await tokenFor('https://elsewhere.example')).toBeNull();
    });

    test('that asks each time knows the visitor, and nobody with a token for another', async () => {
      const visitor = (given: string, name: string) =>
        lines(`const { visitor } = await import('./built/introspecting.js');
          console.log(JSON.stringify(await visitor('${given}', '${name}')));`);
      expect(await visitor(token, platform)).toMatchObject({ email: 'mia@example.com' });
      expect(await visitor(token, 'https://elsewhere.example')).toBeNull();
      expect(await visitor(`${token.slice(0, -3)}AAA`, platform)).toBeNull();
    });

    test('that checks the signature knows the visitor, and nobody with a token for another', async () => {
      const issuer = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).iss;
      const own = await reef();
      const visitor = (given: string, name: string, organization = own) =>
        lines(`const { verifier } = await import('./built/verifying.js');
          console.log(JSON.stringify(await verifier('${issuer}', '${name}', '${organization}')('${given}').catch(({ code }) => code)));`);
      expect(await visitor(token, platform)).toMatch(/^[\da-f-]{36}$/);
      expect(await visitor(token, platform, 'another')).toBeNull();
      expect(await visitor(token, 'https://elsewhere.example')).toBe('ERR_JWT_CLAIM_VALIDATION_FAILED');
      expect(await visitor(`${token.slice(0, -3)}AAA`, platform)).toBe(
        'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
      );
    });
  });
});

const asProgram = async (query: string) => {
  const answer = await fetch(`${sandbox().url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${kept('key')}` },
    body: JSON.stringify({ query }),
  });
  return ((await answer.json()) as { data: Record<string, never> }).data;
};
const reef = async (): Promise<string> =>
  (await asManager('{ organizations { edges { node { id name } } } }')).organizations.edges.find(
    ({ node }: { node: { name: string } }) => node.name === 'Reef',
  ).node.id;

/** Starts the page's receiver: what it prints. It ends with the test. */
function startReceiver(more: Record<string, string>): string[] {
  const child: ChildProcess = spawn(process.execPath, [join('built', 'webhook-receiver.js')], {
    cwd: folder,
    env: env(more),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  onTestFinished(async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  });
  return printed;
}
