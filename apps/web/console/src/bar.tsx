import { Button } from '@mantine/core';
import { clockWords } from '../../src/ui/clock-words';
import { CheckIcon, InfoIcon } from '../../src/ui/icons';
import { Mark } from '../../src/ui/mark';
import { product } from '../../src/ui/product';
import { useSecondsLeft } from '../../src/ui/use-seconds-left';
import classes from './bar.module.css';
import { barWords as words } from './console.messages';
import { PreparedMenu } from './prepared-menu';
import type { Staff } from './staff';

interface BarProps {
  staff: Staff;
  endsAt: number | null;
  onElevate: () => void;
}

/** Who is here, in which state and for how long, and the ways on. */
export function Bar({ staff, endsAt, onElevate }: BarProps) {
  return (
    <header className={classes.bar}>
      <div className={classes.brand}>
        <Mark size={28} />
        <h1>
          {product.name} <span>{words.title}</span>
        </h1>
      </div>
      <p className={classes.who}>
        <strong>{staff.name}</strong> <span>{words.roles[staff.role]}</span>
      </p>
      <div className={classes.state}>
        <State state={staff.state} endsAt={endsAt} />
        {staff.state === 'AUTHENTICATED' && (
          <Button variant="default" size="compact-sm" fullWidth={false} onClick={onElevate}>
            {words.elevate}
          </Button>
        )}
      </div>
      <nav className={classes.ways}>
        <PreparedMenu />
        <a href="/admin">{words.admin}</a>
      </nav>
    </header>
  );
}

function State({ state, endsAt }: { state: Staff['state']; endsAt: number | null }) {
  const left = useSecondsLeft(endsAt ?? 0);
  const Icon = state === 'ELEVATED' ? CheckIcon : InfoIcon;
  return (
    <p className={classes.chip} data-state={state} title={words.states[state]}>
      <Icon />
      <span>{state}</span>
      <span role="timer" aria-live="off" className={classes.left}>
        {words.left(clockWords(left))}
      </span>
    </p>
  );
}
