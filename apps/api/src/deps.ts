import type { Clock } from './clock.js';
import type { Config } from './config.js';
import type { Database } from './database/database.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics/metrics.js';
import type { Pseudonyms } from './secrets/pseudonyms.js';
import type { SealKey } from './secrets/seal-key.js';
import type { SecretBox } from './secrets/secret-box.js';
import type { PasswordHasher } from './sign-in/password.js';

/** What use cases work with; put together once in app.ts. */
export interface Deps {
  readonly config: Config;
  readonly database: Database;
  readonly clock: Clock;
  /** What others compare with clocks of their own: times in tokens. It differs from `clock` in the sandbox alone. */
  readonly wallClock: Clock;
  readonly passwords: PasswordHasher;
  readonly secrets: SecretBox;
  readonly pseudonyms: Pseudonyms;
  /** Signs the heads of the trail. */
  readonly sealKey: SealKey;
  readonly log: Log;
  readonly metrics: Metrics;
}
