import { VisuallyHidden } from '@mantine/core';
import type { AdoptionFieldsFragment } from '#src/generated/admin/graphql';
import { Card } from '../parts/card';
import { weekWords, weekMessages as words } from './adoption.messages';
import classes from './adoption.module.css';
import type { AdoptionCardProps } from './cards';

type Week = AdoptionFieldsFragment['weeks'][number];
type Series = keyof typeof words.names;

const series: readonly Series[] = ['invited', 'firstSignIns', 'enrolled'];

/** One small picture for each number, on one scale: none needs a color to be told from another. */
export function WeeksCard({ adoption: { weeks } }: AdoptionCardProps) {
  const most = Math.max(1, ...weeks.flatMap((week) => series.map((name) => week[name])));
  return (
    <Card heading={words.heading}>
      <div className={classes.weeks}>
        {series.map((name) => (
          <figure key={name}>
            <figcaption>{words.names[name]}</figcaption>
            <WeekBars name={name} weeks={weeks} most={most} />
          </figure>
        ))}
      </div>
      <p className={classes.note}>{words.note}</p>
      <WeekTable weeks={weeks} />
    </Card>
  );
}

/** Of the drawing, in pixels: a line of digits above the tallest bar. */
const height = 116;
const digits = 16;

function WeekBars({ name, weeks, most }: { name: Series; weeks: readonly Week[]; most: number }) {
  const step = 100 / weeks.length;
  return (
    <>
      <svg className={classes.weekBars} role="img" aria-label={pictureWords(name, weeks)}>
        {weeks.map((week, index) => {
          const tall = Math.max(1, (week[name] / most) * (height - digits));
          return (
            <g key={week.startsOn} data-empty={week[name] === 0 || undefined}>
              <rect
                className={index === weeks.length - 1 ? classes.striped : classes.fill}
                x={`${(index + 0.14) * step}%`}
                y={height - tall}
                width={`${0.72 * step}%`}
                height={tall}
                rx={Math.min(3, tall / 2)}
              />
              <text x={`${(index + 0.5) * step}%`} y={height - tall - 4} textAnchor="middle">
                {week[name]}
              </text>
            </g>
          );
        })}
      </svg>
      <div className={classes.axis} aria-hidden="true">
        <span>{weekWords(weeks[0]?.startsOn ?? '')}</span>
        <span>{words.thisWeek}</span>
      </div>
    </>
  );
}

function pictureWords(name: Series, weeks: readonly Week[]): string {
  const total = weeks.reduce((sum, week) => sum + week[name], 0);
  const best = weeks.reduce((last, week) => (week[name] > last[name] ? week : last));
  return words.picture(words.names[name], total, weeks.length, best[name], weekWords(best.startsOn));
}

const WeekTable = ({ weeks }: { weeks: readonly Week[] }) => (
  <details className={classes.numbers}>
    <summary>{words.table}</summary>
    <table className={classes.bars}>
      <caption>
        <VisuallyHidden>{words.caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.week}</th>
          {series.map((name) => (
            <th key={name} scope="col">
              {words.names[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={week.startsOn}>
            <th scope="row">
              {index === weeks.length - 1 ? words.soFar(weekWords(week.startsOn)) : weekWords(week.startsOn)}
            </th>
            {series.map((name) => (
              <td key={name}>{week[name]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </details>
);
