import { ActionIcon, Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { DownIcon, TrashIcon, UpIcon } from '../icons';
import { ActButton } from '../parts/act-button';
import parts from '../parts/parts.module.css';
import type { ApprovedApp } from './approved-apps';
import { appsMessages as words } from './organizations.messages';
import classes from './organizations.module.css';

interface AppEntryProps {
  app: ApprovedApp;
  first: boolean;
  last: boolean;
  /** The list is being saved, and no place in it is sure. */
  busy: boolean;
  onMove: (by: -1 | 1) => void;
  onEdit: () => void;
  onRemove: () => void;
}

export function AppEntry({ app, first, last, busy, onMove, onEdit, onRemove }: AppEntryProps) {
  const { name, androidUrl, iosUrl, note } = app;
  return (
    <li className={classes.app}>
      <div className={parts.what}>
        <strong>{name}</strong>
        <span className={classes.stores}>
          {androidUrl && <StoreLink href={androidUrl}>{words.android}</StoreLink>}
          {iosUrl && <StoreLink href={iosUrl}>{words.ios}</StoreLink>}
        </span>
        {note && <span className={parts.small}>{note}</span>}
      </div>
      <div className={classes.tools}>
        {!first && (
          <Tool label={words.up(name)} busy={busy} onClick={() => onMove(-1)}>
            <UpIcon />
          </Tool>
        )}
        {!last && (
          <Tool label={words.down(name)} busy={busy} onClick={() => onMove(1)}>
            <DownIcon />
          </Tool>
        )}
        <ActButton small label={words.editLabel(name)} onClick={() => !busy && onEdit()}>
          {words.edit}
        </ActButton>
        <Tool label={words.removeLabel(name)} busy={busy} onClick={onRemove}>
          <TrashIcon />
        </Tool>
      </div>
    </li>
  );
}

const StoreLink = ({ href, children }: { href: string; children: string }) => (
  <Anchor href={href} target="_blank" rel="noreferrer" size="sm" underline="always">
    {children}
  </Anchor>
);

interface ToolProps {
  label: string;
  busy: boolean;
  onClick: () => void;
  children: ReactNode;
}

const Tool = ({ label, busy, onClick, children }: ToolProps) => (
  <ActionIcon
    variant="subtle"
    color="gray"
    size={32}
    aria-label={label}
    aria-disabled={busy || undefined}
    onClick={() => !busy && onClick()}
    className={classes.tool ?? ''}
  >
    {children}
  </ActionIcon>
);
