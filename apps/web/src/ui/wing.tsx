import classes from './wing.module.css';
import { wingCells } from './wing-cells';

/** Cells that lie side by side in the middle of the wing, in the order in which they fill. */
const filling = [13, 18, 16, 22, 26, 27, 34];

/** A drawing without meaning of its own: one more cell of the forewing fills with each step. */
export function Wings({ step }: { step: number }) {
  return (
    <>
      <Wing className={classes.hindwing} filled={0} />
      <Wing className={classes.forewing} filled={step} />
    </>
  );
}

function Wing({ className, filled }: { className: string | undefined; filled: number }) {
  const full = new Set(filling.slice(0, filled));
  return (
    <svg className={className} viewBox="0 -30 1020 320" aria-hidden="true">
      {wingCells.map((cell, index) => (
        <path key={cell} d={cell} data-filled={full.has(index) || undefined} />
      ))}
    </svg>
  );
}
