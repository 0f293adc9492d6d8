import { type ReactNode, useId } from 'react';
import classes from './introduction.module.css';

interface SectionProps {
  drawing: ReactNode;
  title: string;
  children: ReactNode;
}

export function Section({ drawing, title, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        {drawing}
        <h2 id={id}>{title}</h2>
      </div>
      {children}
    </section>
  );
}
