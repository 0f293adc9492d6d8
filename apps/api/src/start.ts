import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BadInput } from './bad-input.js';
import { type Config, ConfigError, readConfig, repositoryRoot } from './config.js';
import { EmbeddedDatabaseError } from './database/embedded.js';
import { UnknownKey } from './secrets/secret-box.js';

/** The configuration of this process: its environment, and `.env` beside package.json for what that leaves open. */
export function readProcessConfig(): Config {
  loadDotEnv();
  return readConfig(process.env);
}

export function loadDotEnv(): void {
  const file = join(repositoryRoot, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** What a person can mend is said in one line; anything else is a bug and shows its stack. */
export function failWithOneLine(error: unknown): never {
  process.stderr.write(`${describe(error)}\n`);
  process.exit(1);
}

const unreachable = [
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['28P01', '28000', '3D000'],
];
const mendable = [ConfigError, EmbeddedDatabaseError, BadInput, UnknownKey];

function describe(error: unknown): string {
  if (mendable.some((kind) => error instanceof kind)) return (error as Error).message;
  const { code, port, message, stack } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return `PORT: ${port} is taken. Stop what listens there or choose another, like PORT=4001.`;
  if ((code && unreachable.includes(code)) || /^(Connection terminated|timeout exceeded)/.test(message))
    return `DATABASE_URL: the database can't be reached (${message || code}).`;
  return stack ?? String(error);
}
