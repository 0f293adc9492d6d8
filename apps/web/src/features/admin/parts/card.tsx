import { type ReactNode, useId } from 'react';
import classes from './parts.module.css';

interface CardProps {
  heading: string;
  acts?: ReactNode;
  children: ReactNode;
}

/** One matter of a page, under a heading of its own. */
export function Card({ heading, acts, children }: CardProps) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={id}>
      <div className={classes.cardTop}>
        <h2 id={id}>{heading}</h2>
        {acts}
      </div>
      {children}
    </section>
  );
}
