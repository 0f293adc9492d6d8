import { TextInput } from '@mantine/core';
import type { RefObject } from 'react';
import { caseNumberGroups } from './case-number';
import { resetMessages as words } from './resets.messages';
import classes from './resets.module.css';

interface CaseNumberFieldProps {
  ref: RefObject<HTMLInputElement | null>;
  value: string;
  onChange: (value: string) => void;
  error: string | false;
}

export const CaseNumberField = ({ ref, value, onChange, error }: CaseNumberFieldProps) => (
  <TextInput
    ref={ref}
    label={words.caseNumber}
    description={words.ask}
    placeholder={words.example}
    value={value}
    onChange={(event) => onChange(caseNumberGroups(event.currentTarget.value))}
    error={error}
    autoComplete="off"
    autoCapitalize="characters"
    spellCheck={false}
    size="lg"
    classNames={{ input: classes.digits }}
    data-autofocus
  />
);
