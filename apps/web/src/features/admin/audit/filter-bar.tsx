import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useAnswer } from '#src/apollo/use-answer';
import { PersonNameDocument } from '#src/generated/admin/graphql';
import { CloseIcon, DownIcon, UpIcon } from '../icons';
import { ActButton } from '../parts/act-button';
import { partsMessages } from '../parts/parts.messages';
import parts from '../parts/parts.module.css';
import type { Filters } from '../parts/use-filters';
import { AddressField } from './address-field';
import { filterMessages as words } from './audit.messages';
import classes from './audit.module.css';
import { eventGroupWords, eventTypeWords } from './event-types.messages';
import { KindFilter } from './kind-filter';
import { DayField, PeriodChips } from './period-filter';
import { PersonField } from './person-field';
import { filterNames, kindsIn } from './question';

/** What narrows the trail down: the usual two in view, the others one click away, and below what is in use. */
export function FilterBar({ filters }: { filters: Filters }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const organizationId = filters.get('organization');
  const fold = open ? <UpIcon /> : <DownIcon />;
  return (
    <div className={classes.filters}>
      <div className={parts.bar}>
        <KindFilter filters={filters} />
        <PeriodChips filters={filters} />
        <UnstyledButton
          className={classes.more}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {words.more}
          {fold}
        </UnstyledButton>
      </div>
      <div id={id} className={classes.fields} hidden={!open}>
        <PersonField
          label={words.about}
          organizationId={organizationId}
          onChoose={(person) => filters.set('userId', person)}
        />
        <PersonField
          label={words.by}
          organizationId={null}
          onChoose={(person) => filters.set('actorId', person)}
        />
        <AddressField filters={filters} />
        <DayField filters={filters} name="since" />
        <DayField filters={filters} name="until" />
      </div>
      <Chosen filters={filters} />
    </div>
  );
}

/** Each filter in use, to be taken away again. */
function Chosen({ filters }: { filters: Filters }) {
  const { get, set, clear } = filters;
  if (!filterNames.some((name) => get(name))) return null;
  const kinds = kindsIn(filters);
  const [userId, actorId, address] = [get('userId'), get('actorId'), get('address')];
  const [since, until] = [get('since'), get('until')];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would read its name again at each button.
    <div role="group" aria-label={words.chosen} className={classes.chosen}>
      {kinds.map((kind) => (
        <Chip
          key={kind}
          onRemove={() => set('kinds', kinds.filter((other) => other !== kind).join(','))}
          name={{ ...eventGroupWords, ...eventTypeWords }[kind]}
        />
      ))}
      {userId && <PersonChip id={userId} name={words.aboutWhom} onRemove={() => set('userId', null)} />}
      {actorId && <PersonChip id={actorId} name={words.byWhom} onRemove={() => set('actorId', null)} />}
      {address && <Chip name={words.from(address)} onRemove={() => set('address', null)} />}
      {since && <Chip name={words.sinceDay(since)} onRemove={() => set('since', null)} />}
      {until && <Chip name={words.untilDay(until)} onRemove={() => set('until', null)} />}
      <ActButton small onClick={() => clear(...filterNames)}>
        {partsMessages.clearFilters}
      </ActButton>
    </div>
  );
}

interface ChipProps {
  name: string;
  onRemove: () => void;
}

const Chip = ({ name, onRemove }: ChipProps): ReactNode => (
  <UnstyledButton className={classes.chip} aria-label={words.remove(name)} onClick={onRemove}>
    {name}
    <CloseIcon />
  </UnstyledButton>
);

interface PersonChipProps {
  id: string;
  name: (person: string) => string;
  onRemove: () => void;
}

function PersonChip({ id, name, onRemove }: PersonChipProps) {
  const { data } = useAnswer(PersonNameDocument, { id });
  return <Chip name={name(data?.user?.name ?? words.onePerson)} onRemove={onRemove} />;
}
