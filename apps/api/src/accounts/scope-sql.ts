/**
 * Who may see whom, in SQL: an account manager the organizations assigned to them, support every one, an API key its own
 * (see Onlooker), and nobody else any. Arguments are SQL expressions, so that each store states the rule with its own
 * parameters and columns.
 */
export const seesSql = (onlooker: string, role: string, organization: string) =>
  `(${role} = 'SUPPORT' or ${role} = 'ACCOUNT_MANAGER' and ${isAssignedSql(onlooker, organization)}
    or ${role} = 'API_KEY' and ${organization} = ${onlooker})`;

/** Whether this account is assigned to this organization. */
export const isAssignedSql = (account: string, organization: string) =>
  `exists (select from account_manager_assignment assigned
     where assigned.account_id = ${account} and assigned.organization_id = ${organization})`;

/** Whether the account of this alias can work: nobody has shut it. */
export const worksSql = (account: string) =>
  `(${account}.frozen_at is null and ${account}.deactivated_at is null)`;
