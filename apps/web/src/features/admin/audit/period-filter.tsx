import { TextInput, UnstyledButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { CheckIcon } from '#view/ui/icons';
import parts from '../parts/parts.module.css';
import type { Filters } from '../parts/use-filters';
import { filterMessages as words } from './audit.messages';
import { daysAgo } from './question';

const shortcuts = [
  ['today', 0],
  ['week', 6],
  ['month', 29],
] as const;

/** The last days, one click each. */
export function PeriodChips({ filters: { get, setAll } }: { filters: Filters }) {
  return (
    <fieldset className={parts.chips}>
      <legend>{words.period}</legend>
      {shortcuts.map(([name, days]) => {
        const since = daysAgo(days);
        const chosen = get('since') === since && !get('until');
        return (
          <UnstyledButton
            key={name}
            className={parts.chip}
            aria-pressed={chosen}
            onClick={() => setAll({ since: chosen ? null : since, until: null })}
          >
            {chosen && <CheckIcon />}
            {words.periods[name]}
          </UnstyledButton>
        );
      })}
    </fieldset>
  );
}

const pauseMs = 400;

interface DayFieldProps {
  filters: Filters;
  name: 'since' | 'until';
}

/** One day of the browser’s own calendar. While a year is typed, it is many other years: only a pause counts. */
export function DayField({ filters: { get, set }, name }: DayFieldProps) {
  const asked = get(name) ?? '';
  const [day, setDay] = useState(asked);
  useEffect(() => setDay(asked), [asked]);
  useEffect(() => {
    if (day === asked) return;
    const timer = setTimeout(() => set(name, day, true), pauseMs);
    return () => clearTimeout(timer);
  }, [day, asked, name, set]);
  return (
    <TextInput
      type="date"
      size="sm"
      label={words[name]}
      value={day}
      {...(name === 'until' && { min: get('since') ?? undefined })}
      onChange={(event) => setDay(event.currentTarget.value)}
    />
  );
}
