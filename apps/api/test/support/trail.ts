import type { RunningApp } from './app.js';

export interface TrailRow {
  readonly type: string;
  readonly occurred_at: Date;
  readonly account_id: string | null;
  readonly actor_id: string | null;
  readonly organization_id: string | null;
  readonly session_id: string | null;
  readonly request_id: string | null;
  readonly address: string | null;
  readonly browser: string | null;
  readonly details: Record<string, unknown>;
}

/** What the trail tells about an account, in order. */
export const trailOf = (app: RunningApp, accountId: string, type?: string) =>
  app.sql<TrailRow>(
    'select * from audit_event where account_id = $1 and ($2::text is null or type = $2) order by id',
    [accountId, type ?? null],
  );
