import type { ReactNode } from 'react';
import classes from './frame.module.css';
import { Mark } from './mark';
import { product } from './product';
import { Wings } from './wing';

interface FrameProps {
  /** How many cells of the wing are filled. */
  step: number;
  /** One sentence that says why this step exists. */
  why: string;
  /** Said above the work, whatever the screen. */
  notice?: ReactNode;
  children: ReactNode;
}

/** The two panes that stay while the work in the right one changes. Below 960 px the left one shrinks to the mark. */
export function Frame({ step, why, notice, children }: FrameProps) {
  return (
    <div className={classes.frame}>
      <header className={classes.pane}>
        <div className={classes.brand}>
          <Mark />
          <span className={classes.name}>{product.name}</span>
        </div>
        <div className={classes.drawing}>
          <Wings step={step} />
        </div>
        <p className={classes.why}>{why}</p>
      </header>
      <main className={classes.work}>
        <div className={classes.column}>
          {notice}
          {children}
        </div>
      </main>
    </div>
  );
}
