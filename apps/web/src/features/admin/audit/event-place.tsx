import table from '../parts/table.module.css';
import { auditMessages as words } from './audit.messages';
import type { AuditEvent } from './sentences.messages';

/** Which browser and network an event came from. */
export function EventPlace({ event: { browser, address } }: { event: AuditEvent }) {
  if (!browser && !address) return <span className={table.quiet}>{words.server}</span>;
  return (
    <>
      {browser}
      <span className={table.quiet}>{address}</span>
    </>
  );
}
