import type { FastifyInstance } from 'fastify';
import type { Clock } from './clock.js';
import type { Deps } from './deps.js';
import { createApollo } from './graphql/apollo.js';
import { createMetricsServer, isMeasured } from './http/metrics.js';
import { createServer } from './http/server.js';
import { Metrics } from './metrics/metrics.js';
import type { MasterKey } from './secrets/master-key.js';
import { Pseudonyms } from './secrets/pseudonyms.js';
import { SecretBox } from './secrets/secret-box.js';
import { PasswordHasher } from './sign-in/password.js';

/** What differs between the process, a command and a test. */
export interface AppParts extends Pick<Deps, 'config' | 'database' | 'clock' | 'log' | 'sealKey'> {
  readonly secretKeys: readonly MasterKey[];
  /** Left out: `clock`. */
  readonly wallClock?: Clock;
}

export interface App {
  readonly deps: Deps;
  readonly server: FastifyInstance;
  /** Null: the metrics have no port of their own. */
  readonly metricsServer: FastifyInstance | null;
}

/** What use cases need, without a server: enough for a command. */
export const composeDeps = ({ secretKeys, ...parts }: AppParts): Deps => ({
  wallClock: parts.clock,
  ...parts,
  passwords: new PasswordHasher(parts.config.limits.hashQueue),
  secrets: new SecretBox(secretKeys),
  pseudonyms: new Pseudonyms(secretKeys),
  metrics: new Metrics(),
});

/** Composes the whole server; it listens only when its owner says so. */
export async function createApp(parts: AppParts): Promise<App> {
  const deps = composeDeps(parts);
  const apollo = createApollo(deps);
  await apollo.start();
  const server = await createServer(deps, apollo);
  server.addHook('onClose', () => apollo.stop());
  if (isMeasured(parts.config)) deps.metrics.collectProcess();
  return { deps, server, metricsServer: createMetricsServer(deps) };
}
