import type { Deps } from '../deps.js';
import { type Gauges, gauge, readGauges } from './gauges.store.js';

/** All of it. Without its database a process still tells of itself, and that the database is gone. */
export async function readMetrics(deps: Deps): Promise<{ type: string; text: string }> {
  const { database, clock, log, metrics } = deps;
  const stored = await readGauges(database, clock()).catch((err: unknown) => {
    log.warn({ err }, 'the database can’t be measured');
    return null;
  });
  return metrics.expose([...ofProcess(deps), ...reachable(stored !== null), ...(stored ?? [])]);
}

function ofProcess({ passwords: { load } }: Deps): Gauges {
  return [
    gauge('hash_queue_waiting', 'Password hashes that wait in this process.', load.waiting),
    gauge('hash_queue_running', 'Password hashes that run in this process.', load.running),
  ];
}

const reachable = (up: boolean): Gauges => [
  gauge('database_up', 'Whether the database answered: 1 or 0.', up ? 1 : 0),
];
