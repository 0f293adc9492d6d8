import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Filters } from '../parts/use-filters';
import { filterMessages as words } from './audit.messages';

/** What can be an address at all; the server looks closer. */
const shape = /^(\d{1,3}(\.\d{1,3}){3}|[\da-f:.]*:[\da-f:.]*)$/i;

/** Asks when the field is left or Enter is pressed: half an address finds nothing. */
export function AddressField({ filters: { get, set } }: { filters: Filters }) {
  const asked = get('address') ?? '';
  const [text, setText] = useState(asked);
  const [wrong, setWrong] = useState(false);
  useEffect(() => setText(asked), [asked]);

  function ask() {
    const address = text.trim();
    const fits = address === '' || shape.test(address);
    setWrong(!fits);
    if (fits && address !== asked) set('address', address);
  }

  return (
    <TextInput
      size="sm"
      label={words.address}
      placeholder={words.addressHint}
      maxLength={45}
      value={text}
      error={wrong && words.addressWrong}
      onBlur={ask}
      onKeyDown={(event) => event.key === 'Enter' && ask()}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
