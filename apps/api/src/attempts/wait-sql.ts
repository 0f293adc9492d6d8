/**
 * The end of the wait that this many failures lead to, in SQL: the same rule as waitAfter in attempts.ts, evaluated on
 * the locked row, so that a burst counts each of its tries. Arguments are SQL expressions; waits are in seconds.
 */
export const waitUntilSql = (
  failures: string,
  free: string,
  firstWait: string,
  maxWait: string,
  now: string,
) =>
  `case when ${failures} >= ${free}
     then ${now}::timestamptz + least(${maxWait}::float8, ${firstWait}::float8 * power(2, least(${failures} - ${free}, 30))) * interval '1 second' end`;
