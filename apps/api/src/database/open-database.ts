import type { Config } from '../config.js';
import { type EmbeddedDatabase, type EmbeddedOptions, findEmbedded, startEmbedded } from './embedded.js';

/** Whoever opened it stops it at the end; where a server of one's own runs there is nothing to stop. */
export type OpenDatabase = EmbeddedDatabase;

/** The database of DATABASE_URL, else the embedded one: started for this process, or if it may be shared a running one. */
export async function openDatabase(
  { databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
  { shared = false, onLost }: Pick<EmbeddedOptions, 'onLost'> & { shared?: boolean } = {},
): Promise<OpenDatabase> {
  const url = databaseUrl ?? (shared ? await findEmbedded(dataDir) : undefined);
  return url ? { url, notes: [], stop: async () => undefined } : startEmbedded({ dataDir, onLost });
}
