import { Loader, UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { ArrowIcon } from '../../ui/icons';
import { type Step, stepProps } from '../../ui/step-link';
import classes from './choice.module.css';
import { choiceMessages as words } from './guide.messages';

interface ChoiceCardProps {
  icon: ReactNode;
  title: string;
  line: string;
  /** A card that leads to an address is a link, one that acts is a button. */
  to?: Step;
  onClick?: () => void;
  busy?: boolean;
}

/** The whole card is what is clicked, and all its words name it (WCAG 2.5.3). */
export function ChoiceCard({ icon, title, line, to, onClick, busy = false }: ChoiceCardProps) {
  const face = (
    <>
      <span className={classes.icon}>{icon}</span>
      <span className={classes.words}>
        <span className={classes.title}>{title}</span>
        <span className={classes.line}>{line}</span>
      </span>
      <span className={classes.onward}>
        {busy ? <Loader size={20} color="var(--mantine-color-anchor)" aria-hidden="true" /> : <ArrowIcon />}
      </span>
    </>
  );
  if (to) {
    return (
      <a className={classes.card} {...stepProps(to)}>
        {face}
      </a>
    );
  }
  return (
    <>
      <UnstyledButton className={classes.card} aria-disabled={busy} onClick={busy ? undefined : onClick}>
        {face}
      </UnstyledButton>
      <VisuallyHidden role="status">{busy && words.making}</VisuallyHidden>
    </>
  );
}
