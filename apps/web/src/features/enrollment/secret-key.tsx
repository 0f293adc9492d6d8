import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { CopyButton } from '../../ui/copy-button';
import { qrMessages as words } from './enrollment.messages';
import classes from './enrollment.module.css';

/** The same secret as text, for people who can't scan. */
export function SecretKey({ secret }: { secret: string }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        className={classes.cannotScan}
        variant="default"
        size="sm"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {words.cannotScan}
      </Button>
      <section id={id} className={classes.key} aria-label={words.keyLabel} hidden={!open}>
        <p>{words.keyIntro}</p>
        <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
        <CopyButton text={secret} label={words.copyKey} />
      </section>
    </>
  );
}
