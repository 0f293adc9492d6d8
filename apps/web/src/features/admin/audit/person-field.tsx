import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react';
import { useAnswer } from '#src/apollo/use-answer';
import { PeopleNamedDocument } from '#src/generated/admin/graphql';
import { useLater } from '../parts/use-later';
import { filterMessages as words } from './audit.messages';

interface PersonFieldProps {
  label: string;
  organizationId: string | null;
  onChoose: (id: string) => void;
}

const leastLetters = 2;

/** Finds a person by name or e-mail; the browser’s own list shows who it may be. */
export function PersonField({ label, organizationId, onChoose }: PersonFieldProps) {
  const list = useId();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const [entered, setEntered] = useState(false);
  const wanted = text.trim();
  const { named, found } = usePeopleNamed(wanted, organizationId);
  const picked = named.find((person) => person.text === text)?.id;

  const choose = useEffectEvent((id: string) => {
    setText('');
    onChoose(id);
  });
  useEffect(() => {
    if (picked) choose(picked);
  }, [picked]);

  /** Enter may come before the answer. */
  const decide = useEffectEvent(() => {
    const [only, ...others] = named;
    if (only && others.length === 0) choose(only.id);
    else setMissing(true);
    setEntered(false);
  });
  useEffect(() => {
    if (entered && found) decide();
  }, [entered, found]);

  function onKeyDown({ key }: KeyboardEvent) {
    if (key !== 'Enter' || wanted === '') return;
    if (wanted.length < leastLetters) setMissing(true);
    else setEntered(true);
  }

  return (
    <>
      <TextInput
        size="sm"
        label={label}
        placeholder={words.personHint}
        list={list}
        autoComplete="off"
        maxLength={100}
        value={text}
        error={missing && words.personMissing}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setMissing(false);
          setEntered(false);
        }}
      />
      <datalist id={list}>
        {named.map((person) => (
          <option key={person.id} value={person.text} />
        ))}
      </datalist>
    </>
  );
}

/** Those whom the letters may mean, and whether the answer to just these letters is here. */
function usePeopleNamed(wanted: string, organizationId: string | null) {
  const search = useLater(wanted);
  const { data, stale } = useAnswer(
    PeopleNamedDocument,
    search.length < leastLetters ? null : { search, organizationId },
  );
  const people = (wanted && data?.users.edges.map(({ node }) => node)) || [];
  return {
    named: people.map(({ id, name, email }) => ({ id, text: `${name} (${email})` })),
    found: search === wanted && !stale && data !== null,
  };
}
