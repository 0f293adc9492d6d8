import { insertJson } from '../database/insert-json.js';

/** The SQL that appends one event (see eventRow), given as a JSON parameter. */
export const appendEvent = insertJson('audit_event', {
  occurred_at: 'timestamptz',
  type: 'text',
  account_id: 'uuid',
  actor_id: 'uuid',
  organization_id: 'uuid',
  session_id: 'uuid',
  request_id: 'text',
  address: 'text',
  browser: 'text',
  details: 'jsonb',
});
