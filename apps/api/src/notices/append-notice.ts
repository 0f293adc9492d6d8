const columns = {
  kind: 'text',
  account_id: 'uuid',
  recipient: 'text',
  details: 'jsonb',
  created_at: 'timestamptz',
  expires_at: 'timestamptz',
} as const;

const names = Object.keys(columns).join(', ');
const record = Object.entries(columns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ');

/**
 * The SQL that puts one notice (see noticeRow), given as a JSON parameter, into the outbox. `condition` ties it to the
 * rest of its statement: a mail tells only what was committed.
 */
export const appendNotice = (parameter: string, condition = 'true') =>
  `insert into notice (${names}, next_try_at)
   select ${names}, created_at from jsonb_to_record(${parameter}::jsonb) as notice(${record}) where ${condition}`;
