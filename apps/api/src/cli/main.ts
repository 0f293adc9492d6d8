import { text } from 'node:stream/consumers';
import { createFirstSupport } from '../accounts/first-support.js';
import { composeDeps } from '../app.js';
import { resealSecrets } from '../authenticator/reseal-secrets.js';
import { BadInput } from '../bad-input.js';
import { systemClock } from '../clock.js';
import { ConfigError } from '../config.js';
import { Database } from '../database/database.js';
import { openDatabase } from '../database/open-database.js';
import type { Deps } from '../deps.js';
import { createLog } from '../log.js';
import { recoverSupport } from '../reset/recover-support.js';
import { masterKeys } from '../secrets/master-keys.js';
import { readSealKey } from '../secrets/read-seal-key.js';
import { failWithOneLine, readProcessConfig } from '../start.js';
import { namesFiles, verifyDatabase, verifyFiles } from './verify-audit.js';

interface Command {
  readonly usage: string;
  /** Others leave the schema alone: a server of an older version may be running on it. */
  readonly migrates?: true;
  /** Null: these arguments need the database. */
  readonly alone?: (args: readonly string[]) => Promise<string> | null;
  readonly run: (deps: Deps, args: readonly string[]) => Promise<string>;
}

const commands: Record<string, Command> = {
  'first-support': {
    usage:
      'first-support <email> [name]   create the first support account; its password is read from standard input',
    migrates: true,
    run: async (deps, [email, ...name]) => {
      if (!email) throw new BadInput('email', 'Usage: first-support <email> [name] < file-with-password');
      const password = (await text(process.stdin)).replace(/\r?\n$/, '');
      await createFirstSupport(deps, { email, name: name.join(' ') || email, password });
      return `Created the support account ${email}. It adds an authenticator app at its first sign-in.`;
    },
  },
  migrate: {
    usage: 'migrate                        bring the database up to date, as each start of the server does',
    migrates: true,
    run: async () => 'The database is up to date.',
  },
  'recover-support': {
    usage:
      'recover-support <email>        reset the second factor of a support account, or open it when it is frozen; all of support is told',
    run: async (deps, [email]) => {
      if (!email) throw new BadInput('email', 'Usage: recover-support <email>');
      return (await recoverSupport(deps, email)) === 'RESET'
        ? `The second factor of ${email} is reset: the code for the next sign-in is in their mail.`
        : `The account ${email} is open again: a link to a new password is in their mail.`;
    },
  },
  'rotate-keys': {
    usage: 'rotate-keys                    seal every stored secret with the first of SECRET_KEYS',
    run: async (deps) =>
      `${await resealSecrets(deps)} secrets are sealed anew with the key “${deps.secrets.currentKeyId}”.`,
  },
  'verify-audit': {
    usage:
      'verify-audit [--head <position>:<hash>] [--key <id or public key>] [--file <export.jsonl>]   check the audit trail, or exports of it alone, against changes',
    alone: (args) => (namesFiles(args) ? verifyFiles(args) : null),
    run: verifyDatabase,
  },
};

async function main([name = '', ...args]: readonly string[]): Promise<void> {
  const command = commands[name];
  if (!command) {
    process.stdout.write(
      `npm run cli -- <command>\n\n${Object.values(commands)
        .map(({ usage }) => `  ${usage}`)
        .join('\n')}\n`,
    );
    process.exitCode = name ? 1 : 0;
    return;
  }
  const said = await (command.alone?.(args) ?? withDeps(command, (deps) => command.run(deps, args)));
  process.stdout.write(`${said}\n`);
}

/** Works on DATABASE_URL, or on the embedded database: the running one, else started for this command. */
async function withDeps<Result>(
  { migrates }: Command,
  work: (deps: Deps) => Promise<Result>,
): Promise<Result> {
  const config = readProcessConfig();
  const opened = await openDatabase(config, { shared: true });
  try {
    const database = await Database.connect({ url: opened.url, poolSize: 2 });
    if (migrates) await database.migrate();
    else if (!(await database.isReady()))
      throw new ConfigError(
        'The database is not up to date: run “npm run migrate” first, or start the server.',
      );
    const deps = composeDeps({
      config,
      database,
      clock: systemClock,
      log: createLog(config.logLevel),
      secretKeys: await masterKeys(config),
      sealKey: await readSealKey(config),
    });
    return await work(deps).finally(() => database.close());
  } finally {
    await opened.stop();
  }
}

main(process.argv.slice(2)).catch(failWithOneLine);
