import { Input } from '@mantine/core';
import { DownIcon } from '../icons';
import type { Filters } from '../parts/use-filters';
import { filterMessages as words } from './audit.messages';
import classes from './audit.module.css';
import { eventGroups } from './event-kinds';
import { eventGroupWords, eventTypeWords } from './event-types.messages';
import { kindsIn } from './question';

/** Adds one kind of event after the other, or a group of them as a whole. */
export function KindFilter({ filters }: { filters: Filters }) {
  const kinds = kindsIn(filters);
  return (
    <Input
      component="select"
      size="sm"
      pointer
      className={classes.kind}
      aria-label={words.kind}
      value=""
      rightSection={<DownIcon />}
      rightSectionPointerEvents="none"
      onChange={({ currentTarget: { value } }) =>
        filters.set('kinds', [...kinds.filter((kind) => kind !== value), value].join(','))
      }
    >
      <option value="">{kinds.length ? words.addAnotherKind : words.addKind}</option>
      {eventGroups.map(({ group, types }) => (
        <optgroup key={group} label={eventGroupWords[group]}>
          <option value={group}>{words.wholeGroup(eventGroupWords[group])}</option>
          {types.map((type) => (
            <option key={type} value={type}>
              {eventTypeWords[type]}
            </option>
          ))}
        </optgroup>
      ))}
    </Input>
  );
}
