import { insertJson, insertJsonRows } from '../database/insert-json.js';

const columns = {
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
};

/** The SQL that appends one event (see eventRow), given as a JSON parameter. */
export const appendEvent = insertJson('audit_event', columns);

/** The same for a list of events, in its order. */
export const appendEvents = insertJsonRows('audit_event', columns);
