import type { ReactNode } from 'react';
import classes from './facts.module.css';

interface FactsProps {
  /** COLUMNS begins all values at one line, FINE does so in small letters. */
  look?: 'COLUMNS' | 'FINE';
  children: ReactNode;
}

/** What is known of somebody or something, by name. */
export const Facts = ({ look, children }: FactsProps) => (
  <dl className={classes.facts} data-look={look}>
    {children}
  </dl>
);

interface FactProps {
  name: string;
  /** An id or the like: shown in letters of one width. */
  id?: boolean;
  children: ReactNode;
}

export const Fact = ({ name, id = false, children }: FactProps) => (
  <div>
    <dt>{name}</dt>
    <dd data-id={id || undefined}>{children}</dd>
  </div>
);
