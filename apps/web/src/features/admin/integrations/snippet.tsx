import { type ReactNode, useId } from 'react';
import { CopyButton } from '#view/ui/copy-button';
import classes from './integrations.module.css';

interface SnippetProps {
  name: string;
  text: string;
  copy: string;
  hint?: ReactNode;
}

/** A text for a program or a terminal, to be copied as it is. */
export function Snippet({ name, text, copy, hint }: SnippetProps) {
  const id = useId();
  return (
    <section className={classes.snippet} aria-labelledby={id}>
      <div className={classes.snippetTop}>
        <span id={id} className={classes.snippetName}>
          {name}
        </span>
        <CopyButton text={text} label={copy} />
      </div>
      {hint && <p>{hint}</p>}
      <pre>
        <code>{text}</code>
      </pre>
    </section>
  );
}
