import type { Problem } from '../../apollo/problem';
import { platforms } from '../../ui/phone-platform';
import { clockHelpMessages as words } from './clock-help.messages';
import classes from './clock-help.module.css';

/** How to mend a phone's clock, the phone's own way first. Words alone: no code is accepted for it. */
export function ClockHelp({ problem }: { problem: Problem }) {
  if (!problem.clockDriftSeconds) return null;
  return (
    <section className={classes.help} aria-label={words.title}>
      {platforms().map((platform) => (
        <div key={platform}>
          <h2 className={classes.title}>{words.steps[platform].title}</h2>
          <ol className={classes.lines}>
            {words.steps[platform].lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </div>
      ))}
      <p>{words.already}</p>
    </section>
  );
}

/** For the code form: what stands below the refusal. */
export const explainClock = (problem: Problem) => <ClockHelp problem={problem} />;
