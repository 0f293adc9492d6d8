import { useId } from 'react';
import classes from './next-steps.module.css';

/** What comes after this screen, as a short numbered list. */
export function NextSteps({ title, steps }: { title: string; steps: readonly string[] }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
