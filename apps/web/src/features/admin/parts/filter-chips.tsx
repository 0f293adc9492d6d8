import { UnstyledButton } from '@mantine/core';
import { CheckIcon } from '#view/ui/icons';
import classes from './parts.module.css';
import { type Filters, oneOf } from './use-filters';

interface FilterChipsProps<Value extends string> {
  filters: Filters;
  /** The parameter in the address. */
  name: string;
  label: string;
  /** The words of each value, in order. */
  options: Record<Value, string>;
}

/** One filter: its values as chips, of which one or none is pressed. */
export function FilterChips<Value extends string>({
  filters,
  name,
  label,
  options,
}: FilterChipsProps<Value>) {
  const chosen = oneOf(filters.get(name), options);
  return (
    <fieldset className={classes.chips}>
      <legend>{label}</legend>
      {(Object.entries(options) as [Value, string][]).map(([value, words]) => (
        <UnstyledButton
          key={value}
          className={classes.chip}
          aria-pressed={chosen === value}
          onClick={() => filters.set(name, chosen === value ? null : value)}
        >
          {chosen === value && <CheckIcon />}
          {words}
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
