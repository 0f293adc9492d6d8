import { seesSql } from '../accounts/scope-sql.js';

/**
 * Who may see the incident i, in SQL: whoever sees its organization; one about staff support alone, and never the member
 * of staff whose acts are in doubt. Arguments are SQL expressions.
 */
export const seesIncidentSql = (onlooker: string, role: string) =>
  `(${role} = 'SUPPORT' or not i.about_staff and ${seesSql(onlooker, role, 'i.organization_id')})
   and i.staff_id is distinct from ${onlooker}`;
