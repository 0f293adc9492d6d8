import classes from './wing.module.css';
import { wingCells } from './wing-cells';

const veins = wingCells.join('');

/** Cells that lie side by side in the middle of the wing, in the order in which they fill. */
const filling = [13, 18, 16, 22, 26, 27, 34].map((index) => wingCells[index]);

/** A drawing without meaning of its own: one more cell of the forewing fills with each step. */
export function Wings({ step }: { step: number }) {
  return (
    <>
      <svg className={classes.hindwing} viewBox="0 -30 1020 320" aria-hidden="true">
        <path d={veins} />
      </svg>
      <svg className={classes.forewing} viewBox="0 -30 1020 320" aria-hidden="true">
        <path d={veins} />
        {filling.map((cell, index) => (
          <path key={cell} d={cell} className={classes.cell} data-filled={index < step || undefined} />
        ))}
      </svg>
    </>
  );
}
