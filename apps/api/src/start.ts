import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BadInput } from './bad-input.js';
import { type Config, ConfigError, readConfig, repositoryRoot } from './config.js';
import { EmbeddedDatabaseError } from './database/embedded.js';

/** The configuration of this process: its environment, and `.env` beside package.json for what that leaves open. */
export function readProcessConfig(): Config {
  const file = join(repositoryRoot, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return readConfig(process.env);
}

/** What a person can mend is said in one line; anything else is a bug and shows its stack. */
export function failWithOneLine(error: unknown): never {
  process.stderr.write(`${describe(error)}\n`);
  process.exit(1);
}

function describe(error: unknown): string {
  if (error instanceof ConfigError || error instanceof EmbeddedDatabaseError || error instanceof BadInput)
    return error.message;
  const { code, port, message, stack } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return `PORT: ${port} is taken. Stop what listens there or choose another, like PORT=4001.`;
  const unreachable = ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', '28P01', '28000', '3D000'];
  if (code && unreachable.includes(code))
    return `DATABASE_URL: the database can't be reached (${message || code}).`;
  return stack ?? String(error);
}
