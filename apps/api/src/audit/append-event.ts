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
} as const;

const names = Object.keys(columns).join(', ');
const record = Object.entries(columns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ');

/**
 * The SQL that appends one event (see eventRow), given as a JSON parameter. `condition` ties it to the rest of its
 * statement, so that the thing and its event are written together or not at all.
 */
export const appendEvent = (parameter: string, condition = 'true') =>
  `insert into audit_event (${names})
   select ${names} from jsonb_to_record(${parameter}::jsonb) as event(${record}) where ${condition}`;
