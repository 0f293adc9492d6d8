import classes from './adoption.module.css';

export type BarTone = 'GOOD' | 'WARN' | 'NOTE' | 'PLAIN';

interface BarProps {
  /** How much of the width it fills, from 0 to 1. */
  part: number;
  /** How much of that, at its end, is striped. */
  striped?: number;
  tone?: BarTone;
}

const percent = (part: number) => `${part * 100}%`;

/** A length that repeats a number beside it. */
export const Bar = ({ part, striped = 0, tone = 'NOTE' }: BarProps) => (
  <svg className={classes.bar} data-tone={tone} aria-hidden="true">
    <rect className={classes.track} width="100%" height="100%" rx="4" />
    <rect className={classes.fill} width={percent(part - striped)} height="100%" rx="4" />
    {striped > 0 && (
      <rect
        className={classes.striped}
        x={percent(part - striped)}
        width={percent(striped)}
        height="100%"
        rx="4"
      />
    )}
  </svg>
);

/** The stripes of every picture on the page. A drawing that is not laid out would take them along. */
export const Stripes = () => (
  <svg className={classes.patterns} aria-hidden="true">
    <defs>
      <pattern
        id="stripes"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
        className={classes.pattern}
      >
        <path d="M1.5 0v6" />
      </pattern>
    </defs>
  </svg>
);
