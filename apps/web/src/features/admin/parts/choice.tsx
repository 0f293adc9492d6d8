import { Input } from '@mantine/core';
import { useId } from 'react';
import { DownIcon } from '../icons';

interface ChoiceProps {
  label: string;
  /** The label is read out, and not shown. */
  labelHidden?: boolean;
  value: string;
  /** Value and words, in order. */
  options: readonly (readonly [string, string])[];
  onChoose: (value: string) => void;
  error?: string | false;
  size?: string;
}

/** The browser's own list of choices: it searches by typing and is at home on every phone. */
export function Choice({
  label,
  labelHidden = false,
  value,
  options,
  onChoose,
  error,
  size = 'md',
}: ChoiceProps) {
  const id = useId();
  const select = (
    <Input
      component="select"
      id={id}
      size={size}
      pointer
      aria-label={labelHidden ? label : undefined}
      error={error}
      value={value}
      rightSection={<DownIcon />}
      rightSectionPointerEvents="none"
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {options.map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </Input>
  );
  if (labelHidden) return select;
  return (
    <Input.Wrapper id={id} label={label} error={error} size={size}>
      {select}
    </Input.Wrapper>
  );
}
