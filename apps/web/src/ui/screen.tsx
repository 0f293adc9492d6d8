import { type ReactNode, useEffect, useRef } from 'react';
import { product } from './product';
import classes from './screen.module.css';

interface ScreenProps {
  heading: string;
  /** One or two sentences below the heading. */
  intro?: ReactNode;
  /** How much of a way in several steps is done when this one is, from 0 to 1. The heading says it in words. */
  progress?: number;
  /** Where a screen is one field, the field takes the focus and the heading is read out as the page's title. */
  focus?: 'HEADING' | 'FIELD';
  children?: ReactNode;
}

/** The browser places the focus on a page that has just been opened; screens do from then on. */
let opening = true;

/** One screen of work: its one h1 takes the focus when the screen changes, so that keyboard and screen reader start there. */
export function Screen({ heading, intro, progress, focus = 'HEADING', children }: ScreenProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${heading} · ${product.name}`;
    if (focus === 'HEADING' && !opening) title.current?.focus();
    opening = false;
  }, [heading, focus]);
  return (
    <section className={classes.screen}>
      <h1 ref={title} tabIndex={-1} className={classes.heading}>
        {heading}
      </h1>
      {progress !== undefined && <Progress part={progress} />}
      {intro && <div className={classes.intro}>{intro}</div>}
      {children}
    </section>
  );
}

const Progress = ({ part }: { part: number }) => (
  <svg className={classes.progress} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    <rect className={classes.way} width="100" height="4" />
    <rect className={classes.gone} width={100 * part} height="4" />
  </svg>
);
