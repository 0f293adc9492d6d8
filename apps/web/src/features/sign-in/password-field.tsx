import { TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { EyeIcon, EyeOffIcon } from '../../ui/icons';
import { signInMessages as words } from './sign-in.messages';
import classes from './sign-in.module.css';

/** The eye is a button of its own in the order of the Tab key, and says what it does. */
export function PasswordField({ error }: { error: string | undefined }) {
  const [shown, setShown] = useState(false);
  const eye = (
    <UnstyledButton
      className={classes.eye}
      aria-label={shown ? words.hidePassword : words.showPassword}
      onClick={() => setShown(!shown)}
    >
      {shown ? <EyeOffIcon /> : <EyeIcon />}
    </UnstyledButton>
  );
  return (
    <TextInput
      label={words.password}
      name="password"
      type={shown ? 'text' : 'password'}
      autoComplete="current-password"
      autoCapitalize="off"
      spellCheck={false}
      error={error}
      rightSection={eye}
      rightSectionWidth={48}
    />
  );
}
