/**
 * How far each person came with setting up, in SQL: a row of few columns for each account, written in the statement of
 * the thing itself and locked last of all rows, so that it can hold nobody up. The trail tells the same, but reading it
 * again for every chart would cost more each year, and what its retention drops would be forgotten. Arguments are SQL
 * expressions.
 */
export const beginProgress = (account: string, now: string, condition = 'true') =>
  `insert into enrollment_progress (account_id, first_signed_in_at)
   select ${account}, ${now} where ${condition} on conflict do nothing`;

/** A step counts once a person. */
export const reachStep = (account: string, step: string, condition = 'true') =>
  `update enrollment_progress set steps_reached = steps_reached || ${step}
   where account_id = ${account} and not (${step} = any (steps_reached)) and ${condition}`;

/** The path that led to the first authenticator. */
export const keepPath = (account: string, path: string) =>
  `update enrollment_progress set path = ${path} where account_id = ${account}`;
