import type { ResetQueueQuery } from '#src/generated/admin/graphql';
import { AlertIcon, ClockIcon } from '#view/ui/icons';
import { personPath } from '../admin-paths';
import { NetworkIcon } from '../icons';
import { ActButton } from '../parts/act-button';
import { AdminLink } from '../parts/admin-link';
import { Badge, RoleBadge } from '../parts/badges';
import { useMe } from '../parts/me';
import { Moment } from '../parts/moment';
import { contextMessages, queueMessages as words } from './resets.messages';
import classes from './resets.module.css';
import { type ResetContext, signsIn } from './signs';

export type QueueNode = ResetQueueQuery['resetRequests']['edges'][number]['node'];

interface QueueEntryProps {
  node: QueueNode;
  onReset: () => void;
  onDismiss: () => void;
}

/** One account, whoever asked for it from however many browsers. */
export function QueueEntry({ node: { user, requests, context }, onReset, onDismiss }: QueueEntryProps) {
  const me = useMe();
  const mine = user.id !== me.id && (user.role === 'USER' || me.isSupport);
  return (
    <li className={classes.entry}>
      <div className={classes.who}>
        <AdminLink to={personPath(user.id)} className={classes.name}>
          {user.name}
        </AdminLink>
        {user.role !== 'USER' && <RoleBadge role={user.role} />}
        <span className={classes.quiet}>
          {user.email} · {user.organization.name}
        </span>
      </div>
      <div className={classes.requests}>
        {requests.length > 1 && (
          <p>
            <strong>{words.several(requests.length)}.</strong> {words.severalHint}
          </p>
        )}
        <ul>
          {requests.map(({ id, openedAt, expiresAt, address, browser }) => (
            <li key={id}>
              {words.asked} <Moment at={openedAt} /> {words.from(address, browser)} · {words.runsOut}{' '}
              <Moment at={expiresAt} />
            </li>
          ))}
        </ul>
      </div>
      <Signs context={context} />
      {mine && (
        <div className={classes.acts}>
          <ActButton label={words.dismissLabel(user.name)} onClick={onDismiss}>
            {words.dismiss}
          </ActButton>
          <ActButton tone="FIRST" label={words.resetLabel(user.name)} onClick={onReset}>
            {words.reset}
          </ActButton>
        </div>
      )}
    </li>
  );
}

function Signs({ context }: { context: ResetContext }) {
  const signs = signsIn(context, Date.now());
  const { badges, wrongPasswords, wrongCodes } = contextMessages;
  const { wrongPasswordsLastDay, wrongCodesLastDay } = context;
  if (!Object.values(signs).some(Boolean)) return null;
  return (
    <div className={classes.signs}>
      {signs.linkUsed && (
        <Badge tone="BAD" icon={<AlertIcon />}>
          {badges.link}
        </Badge>
      )}
      {signs.factorUsed && (
        <Badge tone="WARN" icon={<ClockIcon />}>
          {badges.factor}
        </Badge>
      )}
      {wrongPasswordsLastDay > 0 && <Badge tone="WARN">{wrongPasswords(wrongPasswordsLastDay)}</Badge>}
      {wrongCodesLastDay > 0 && <Badge tone="WARN">{wrongCodes(wrongCodesLastDay)}</Badge>}
      {signs.newAddress && (
        <Badge tone="WARN" icon={<NetworkIcon />}>
          {badges.address}
        </Badge>
      )}
    </div>
  );
}
