import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './adoption.module.css';
import { Bar, type BarTone } from './bar';

export interface BarRow {
  key: string;
  name: ReactNode;
  part: number;
  striped?: number;
  tone?: BarTone;
  values: readonly string[];
}

interface BarTableProps {
  caption: string;
  heads: readonly string[];
  rows: readonly BarRow[];
}

/** A table whose rows show their first number as a bar, too: the picture and its text in one. */
export const BarTable = ({ caption, heads, rows }: BarTableProps) => (
  <table className={classes.bars}>
    <caption>
      <VisuallyHidden>{caption}</VisuallyHidden>
    </caption>
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, name, values, ...bar }) => (
        <tr key={key}>
          <th scope="row">
            {name}
            <Bar {...bar} />
          </th>
          {values.map((value, index) => (
            <td key={heads[index + 1]}>{value}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
