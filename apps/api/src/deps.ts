import type { Clock } from './clock.js';
import type { Config } from './config.js';
import type { Database } from './database/database.js';
import type { Log } from './log.js';
import type { SecretBox } from './secrets/secret-box.js';
import type { PasswordHasher } from './sign-in/password.js';

/** What use cases work with; put together once in app.ts. */
export interface Deps {
  readonly config: Config;
  readonly database: Database;
  readonly clock: Clock;
  readonly passwords: PasswordHasher;
  readonly secrets: SecretBox;
  readonly log: Log;
}

/** Where a request comes from: it goes into sessions, budgets and audit events. */
export interface RequestOrigin {
  readonly requestId: string;
  readonly address: string;
  /** What budgets count by: the address, or its /64. */
  readonly network: string;
  readonly browser: string;
}
