import { Skeleton, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { partsMessages as words } from './parts.messages';
import classes from './table.module.css';

export interface Column<Row> {
  name: string;
  cell: (row: Row) => ReactNode;
  /** Right-aligned, in digits of one width. */
  numeric?: boolean;
  /** Said beside the value where there is no room for heads. */
  named?: boolean;
}

interface DataTableProps<Row> {
  /** What the table holds, for whoever does not see it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/** A table whose head stays in view; where there is little room each row becomes a card. A link of a row covers all of it. */
export function DataTable<Row>({ caption, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <div className={classes.whole}>
      <table className={classes.table}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {columns.map(({ name, numeric }) => (
              <th key={name} scope="col" data-numeric={numeric || undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ name, cell, numeric, named }) => (
                <td key={name} data-numeric={numeric || undefined} data-name={named ? name : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The shape of a table. */
export function TableSkeleton({ rows = 6 }: { rows?: number }) {
  return (
    <div className={classes.skeleton} aria-busy="true">
      <VisuallyHidden>{words.loading}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a skeleton are alike.
        <div key={row}>
          <Skeleton height={16} width="55%" />
          <Skeleton height={12} width="35%" mt={8} />
        </div>
      ))}
    </div>
  );
}
