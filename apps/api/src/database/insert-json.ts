/**
 * Makes the SQL that inserts one row given as a JSON parameter, whose keys are these columns. `condition` ties the row
 * to the rest of its statement: a thing and its event, or its mail, are written together or not at all.
 */
export function insertJson(table: string, columns: Readonly<Record<string, string>>) {
  const names = Object.keys(columns).join(', ');
  const record = Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');
  return (parameter: string, condition = 'true') =>
    `insert into ${table} (${names})
     select ${names} from jsonb_to_record(${parameter}::jsonb) as given(${record}) where ${condition}`;
}

/** The same for any number of rows, given as a JSON list. */
export function insertJsonRows(table: string, columns: Readonly<Record<string, string>>) {
  const names = Object.keys(columns).join(', ');
  const record = Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');
  return `insert into ${table} (${names}) select ${names} from jsonb_to_recordset($1::jsonb) as given(${record})`;
}
