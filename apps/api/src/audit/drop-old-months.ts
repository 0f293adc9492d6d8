import type { Deps } from '../deps.js';
import { type Mark, markText } from './seal.js';

/**
 * Drops the sealed months that are older than the setting, from the start of the trail, and leaves a signed mark from
 * which its verification begins.
 */
export async function dropOldMonths(deps: Deps): Promise<void> {
  while (await dropStep(deps));
}

/** True when there may be more. */
const dropStep = ({ config, database, clock, sealKey, log }: Deps): Promise<boolean> =>
  database.transaction(async (tx) => {
    const now = clock();
    if (!(await tx.seals.lock())) return false;
    const old = await tx.retention.droppable(keptFrom(now, config.limits.auditRetentionMonths));
    if (!old) return false;
    const unsigned = { ...old, markedAt: now, keyId: sealKey.id };
    const mark: Mark = { ...unsigned, signature: sealKey.sign(markText(unsigned)) };
    await tx.seals.keepKey(sealKey, now);
    await tx.retention.leave(mark);
    await tx.retention.dropBefore(mark);
    log.info(
      { position: mark.position, months: mark.months, keyId: mark.keyId },
      'old months of the trail dropped',
    );
    return true;
  });

/** The first month that stays, YYYY-MM: the present one is kept besides the number of the setting. */
const keptFrom = (now: Date, months: number) =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months)).toISOString().slice(0, 7);
