import type { AdoptionFieldsFragment } from '#src/generated/admin/graphql';
import { adminPaths } from '../admin-paths';
import { AdminLink } from '../parts/admin-link';
import { Card } from '../parts/card';
import { stepWords } from '../parts/parts.messages';
import parts from '../parts/parts.module.css';
import {
  durationWords,
  pathMessages,
  percentWords,
  standingMessages,
  stepMessages,
  timeMessages,
  adoptionMessages as words,
} from './adoption.messages';
import classes from './adoption.module.css';
import type { BarTone } from './bar';
import { BarTable } from './bar-table';

export interface AdoptionCardProps {
  adoption: AdoptionFieldsFragment;
}

const standings = ['enrolled', 'waiting', 'invited', 'frozen', 'deactivated'] as const;
type Standing = (typeof standings)[number];

/** Where those people are listed. */
const lists: Record<Standing, string> = {
  enrolled: `${adminPaths.people}?enrolled=yes&status=ACTIVE`,
  waiting: `${adminPaths.people}?enrolled=no&status=ACTIVE`,
  invited: `${adminPaths.invitations}?status=OPEN`,
  frozen: `${adminPaths.people}?status=FROZEN`,
  deactivated: `${adminPaths.people}?status=DEACTIVATED`,
};

const tones: Record<Standing, BarTone> = {
  enrolled: 'GOOD',
  waiting: 'WARN',
  invited: 'NOTE',
  frozen: 'PLAIN',
  deactivated: 'PLAIN',
};

export function StandingCard({ adoption }: AdoptionCardProps) {
  const { enrolled, waiting } = adoption;
  const open = enrolled + waiting;
  const most = Math.max(...standings.map((standing) => adoption[standing]));
  return (
    <Card heading={standingMessages.heading}>
      <p className={classes.headline}>
        <strong>{percentWords(enrolled, open)}</strong>
        {standingMessages.enrolledOf(enrolled, open)}
      </p>
      <BarTable
        caption={standingMessages.caption}
        heads={[standingMessages.standing, words.people]}
        rows={standings.map((standing) => ({
          key: standing,
          name: <AdminLink to={lists[standing]}>{standingMessages.names[standing]}</AdminLink>,
          part: ratio(adoption[standing], most),
          tone: tones[standing],
          values: [`${adoption[standing]}`],
        }))}
      />
    </Card>
  );
}

export function TimeCard({ adoption: { timeToEnroll } }: AdoptionCardProps) {
  const { people, medianSeconds, p90Seconds } = timeToEnroll;
  if (medianSeconds === null || p90Seconds === null) {
    return (
      <Card heading={timeMessages.heading}>
        <p className={parts.quiet}>{timeMessages.none}</p>
      </Card>
    );
  }
  const row = (key: 'median' | 'p90', seconds: number) => ({
    key,
    name: timeMessages[key],
    part: p90Seconds === 0 ? 1 : seconds / p90Seconds,
    values: [durationWords(seconds)],
  });
  return (
    <Card heading={timeMessages.heading}>
      <p className={parts.quiet}>{timeMessages.over(people)}</p>
      <BarTable
        caption={timeMessages.caption}
        heads={[timeMessages.measure, timeMessages.time]}
        rows={[row('median', medianSeconds), row('p90', p90Seconds)]}
      />
    </Card>
  );
}

const ways = ['guided', 'qrFirst', 'unknown'] as const;

export function PathsCard({ adoption: { paths } }: AdoptionCardProps) {
  const all = paths.guided + paths.qrFirst + paths.unknown;
  return (
    <Card heading={pathMessages.heading}>
      {all === 0 ? (
        <p className={parts.quiet}>{pathMessages.none}</p>
      ) : (
        <BarTable
          caption={pathMessages.caption}
          heads={[pathMessages.path, words.people, words.share]}
          rows={ways
            .filter((way) => way !== 'unknown' || paths.unknown > 0)
            .map((way) => ({
              key: way,
              name: pathMessages.names[way],
              part: paths[way] / all,
              values: [`${paths[way]}`, percentWords(paths[way], all)],
            }))}
        />
      )}
    </Card>
  );
}

export function StepsCard({ adoption: { steps } }: AdoptionCardProps) {
  const most = Math.max(...steps.map(({ reached }) => reached));
  return (
    <Card heading={stepMessages.heading}>
      {most === 0 ? (
        <p className={parts.quiet}>{stepMessages.none}</p>
      ) : (
        <>
          <BarTable
            caption={stepMessages.caption}
            heads={[stepMessages.page, stepMessages.reached, stepMessages.stopped]}
            rows={steps.map(({ step, reached, stopped }) => ({
              key: step,
              name: stepWords[step],
              part: reached / most,
              striped: stopped / most,
              values: [`${reached}`, `${stopped}`],
            }))}
          />
          <p className={classes.note}>{stepMessages.note}</p>
        </>
      )}
    </Card>
  );
}

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
