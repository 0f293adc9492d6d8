import classes from './wing.module.css';
import { wingCells } from './wing-cells';

/** Cells that lie side by side in the middle of the wing, in the order in which they fill. */
const filling = [30, 34, 38, 42, 45, 49, 53];

/** A drawing without meaning of its own: one more cell of the wing fills with each step. */
export function Wing({ step }: { step: number }) {
  const filled = new Set(filling.slice(0, step));
  return (
    <svg className={classes.wing} viewBox="0 -40 1020 340" aria-hidden="true">
      {wingCells.map((cell, index) => (
        <path key={cell} d={cell} data-filled={filled.has(index) || undefined} />
      ))}
    </svg>
  );
}
