import type { ReactNode } from 'react';
import classes from './parts.module.css';

interface EmptyProps {
  icon: ReactNode;
  heading: string;
  /** What will appear here, and what to do first. */
  text: string;
  children?: ReactNode;
}

export function Empty({ icon, heading, text, children }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <span className={classes.emptyIcon}>{icon}</span>
      <h2>{heading}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
