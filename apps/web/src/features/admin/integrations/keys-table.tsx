import type { ReactNode } from 'react';
import type { ApiKeyFieldsFragment, ApiKeyStatus } from '#src/generated/admin/graphql';
import { CheckIcon, ClockIcon } from '#view/ui/icons';
import { FrozenIcon, ResetIcon, StoppedIcon } from '../icons';
import { Badge, type BadgeTone } from '../parts/badges';
import { type Column, DataTable } from '../parts/data-table';
import { Moment } from '../parts/moment';
import table from '../parts/table.module.css';
import classes from './integrations.module.css';
import { KeyActs } from './key-acts';
import { keysMessages as words } from './keys.messages';
import { ScopeList } from './scope-list';

export type ApiKey = ApiKeyFieldsFragment;

const statuses: Record<ApiKeyStatus, { tone: BadgeTone; icon: ReactNode }> = {
  ACTIVE: { tone: 'GOOD', icon: <CheckIcon /> },
  SUSPENDED: { tone: 'WARN', icon: <FrozenIcon /> },
  EXPIRED: { tone: 'PLAIN', icon: <ClockIcon /> },
  REVOKED: { tone: 'PLAIN', icon: <StoppedIcon /> },
};

const columns: readonly Column<ApiKey>[] = [
  {
    name: words.name,
    cell: ({ name, prefix, createdAt, createdBy }) => (
      <>
        <strong>{name}</strong>
        <span className={table.quiet}>
          <code className={classes.mono}>{prefix}…</code>
        </span>
        <span className={table.quiet}>
          {words.made} <Moment at={createdAt} /> {words.by} {createdBy.label}
        </span>
      </>
    ),
  },
  { name: words.scopes, named: true, cell: ({ scopes }) => <ScopeList scopes={scopes} /> },
  { name: words.standing, cell: (key) => <Standing {...key} /> },
  {
    name: words.used,
    named: true,
    cell: ({ lastUsedAt }) => <Moment at={lastUsedAt} />,
  },
];

function Standing({ status, replacedAt, expiresAt }: ApiKey) {
  if (status === 'REVOKED') return <Badge {...statuses.REVOKED}>{words.status.REVOKED}</Badge>;
  if (status === 'SUSPENDED')
    return (
      <>
        <Badge {...statuses.SUSPENDED}>{words.status.SUSPENDED}</Badge>
        <span className={table.quiet}>{words.suspended}</span>
      </>
    );
  const leaving = status === 'ACTIVE' && replacedAt !== null;
  return (
    <>
      {leaving ? (
        <Badge tone="NOTE" icon={<ResetIcon />}>
          {words.replaced}
        </Badge>
      ) : (
        <Badge {...statuses[status]}>{words.status[status]}</Badge>
      )}
      <span className={table.nowrap}>
        {status === 'EXPIRED' ? words.ended : leaving ? words.stops : words.ends} <Moment at={expiresAt} />
      </span>
    </>
  );
}

interface KeysTableProps {
  keys: readonly ApiKey[];
  reload: () => Promise<void>;
}

export function KeysTable({ keys, reload }: KeysTableProps) {
  const acts: Column<ApiKey> = {
    name: words.acts,
    cell: (key) => <KeyActs apiKey={key} reload={reload} />,
  };
  return (
    <DataTable caption={words.caption} columns={[...columns, acts]} rows={keys} rowKey={({ id }) => id} />
  );
}
