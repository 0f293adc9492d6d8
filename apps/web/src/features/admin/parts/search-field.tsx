import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { SearchIcon } from '../icons';
import { partsMessages as words } from './parts.messages';
import classes from './parts.module.css';
import type { Filters } from './use-filters';

const pauseMs = 300;

/** Searches once the typing pauses. What is in the address is what is searched for, whichever way it came there. */
export function SearchField({ filters, placeholder }: { filters: Filters; placeholder: string }) {
  const asked = filters.get('search') ?? '';
  const [text, setText] = useState(asked);
  const { set } = filters;

  useEffect(() => setText(asked), [asked]);
  useEffect(() => {
    if (text.trim() === asked) return;
    const timer = setTimeout(() => set('search', text.trim(), true), pauseMs);
    return () => clearTimeout(timer);
  }, [text, asked, set]);

  return (
    <TextInput
      type="search"
      size="sm"
      className={classes.search}
      aria-label={words.search}
      placeholder={placeholder}
      leftSection={<SearchIcon />}
      value={text}
      maxLength={100}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
