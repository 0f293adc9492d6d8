/** The columns of audit_event `e` that are sealed: the time as text to the microsecond, which a Date would cut off. */
export const sealedColumns = `e.id, to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as occurred_at,
  e.type, e.account_id, e.actor_id, e.organization_id, e.session_id, e.request_id, e.address, e.browser, e.details`;
