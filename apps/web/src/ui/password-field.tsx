import { TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { EyeIcon, EyeOffIcon } from './icons';
import { passwordFieldMessages as words } from './password-field.messages';
import classes from './password-field.module.css';

interface PasswordFieldProps {
  label: string;
  /** A new one is to be kept by the browser, not filled in. */
  autoComplete?: 'current-password' | 'new-password';
  description?: string;
  error: string | undefined;
}

/** The eye is a button of its own in the order of the Tab key, and says what it does. */
export function PasswordField({ autoComplete = 'current-password', ...texts }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const eye = (
    <UnstyledButton
      className={classes.eye}
      aria-label={shown ? words.hide : words.show}
      onClick={() => setShown(!shown)}
    >
      {shown ? <EyeOffIcon /> : <EyeIcon />}
    </UnstyledButton>
  );
  return (
    <TextInput
      {...texts}
      name="password"
      type={shown ? 'text' : 'password'}
      autoComplete={autoComplete}
      autoCapitalize="off"
      spellCheck={false}
      rightSection={eye}
      rightSectionWidth={48}
    />
  );
}
