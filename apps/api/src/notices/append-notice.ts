import { insertJson } from '../database/insert-json.js';

/** The SQL that puts one notice (see noticeRow), given as a JSON parameter, into the outbox. */
export const appendNotice = insertJson('notice', {
  kind: 'text',
  account_id: 'uuid',
  recipient: 'text',
  details: 'jsonb',
  secret_box: 'bytea',
  key_id: 'text',
  created_at: 'timestamptz',
  expires_at: 'timestamptz',
  next_try_at: 'timestamptz',
});
