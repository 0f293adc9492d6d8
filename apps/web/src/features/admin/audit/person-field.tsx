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
  const search = useLater(text.trim());
  const { data } = useAnswer(
    PeopleNamedDocument,
    search.length < leastLetters ? null : { search, organizationId },
  );
  const people = (text && data?.users.edges.map(({ node }) => node)) || [];
  const named = people.map(({ id, name, email }) => ({ id, text: `${name} (${email})` }));
  const chosen = named.find((person) => person.text === text)?.id;

  const choose = useEffectEvent((id: string) => {
    setText('');
    onChoose(id);
  });
  useEffect(() => {
    if (chosen) choose(chosen);
  }, [chosen]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || text === '') return;
    const [only, ...others] = named;
    if (only && others.length === 0) {
      setText('');
      onChoose(only.id);
    } else setMissing(true);
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
