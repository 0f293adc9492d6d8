import { UnstyledButton } from '@mantine/core';
import classes from './parts.module.css';

interface TabsProps<Value extends string> {
  label: string;
  value: Value;
  options: Record<Value, string>;
  onChoose: (value: Value) => void;
}

/** One of a few ways to do a thing, side by side. */
export function Tabs<Value extends string>({ label, value, options, onChoose }: TabsProps<Value>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would read its name again at each button.
    <div role="group" aria-label={label} className={classes.tabs}>
      {(Object.entries(options) as [Value, string][]).map(([option, words]) => (
        <UnstyledButton
          key={option}
          className={classes.tab}
          aria-pressed={option === value}
          onClick={() => onChoose(option)}
        >
          {words}
        </UnstyledButton>
      ))}
    </div>
  );
}
