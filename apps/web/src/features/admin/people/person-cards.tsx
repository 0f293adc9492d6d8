import { Notice } from '#view/ui/notice';
import { organizationPath } from '../admin-paths';
import { ActButton } from '../parts/act-button';
import { AdminLink } from '../parts/admin-link';
import { Card } from '../parts/card';
import { Fact, Facts } from '../parts/facts';
import { Moment } from '../parts/moment';
import parts from '../parts/parts.module.css';
import { actWords, type PersonAct, personMessages as words } from './person.messages';
import classes from './person.module.css';
import type { Person } from './person-acts';

export interface PersonCardProps {
  person: Person;
  /** Null where the viewer may do nothing to this person. */
  onAct: ((act: PersonAct) => void) | null;
}

export function FactsCard({ person }: PersonCardProps) {
  return (
    <Card heading={words.facts}>
      <Facts>
        <Fact name={words.email}>{person.email}</Fact>
        <Fact name={words.organization}>
          <AdminLink to={organizationPath(person.organization.id)}>{person.organization.name}</AdminLink>
        </Fact>
        {person.manages.length > 0 && (
          <Fact name={words.manages}>{person.manages.map(({ name }) => name).join(', ')}</Fact>
        )}
        <Fact name={words.lastSignIn}>
          <Moment at={person.lastSignInAt} />
        </Fact>
        <Fact name={words.created}>
          <Moment at={person.createdAt} />
        </Fact>
      </Facts>
    </Card>
  );
}

export function AuthenticatorsCard({ person: { authenticators } }: PersonCardProps) {
  return (
    <Card heading={words.authenticators}>
      {authenticators.length === 0 ? (
        <p className={parts.quiet}>{words.noAuthenticators}</p>
      ) : (
        <ul className={parts.entries}>
          {authenticators.map(({ id, name, confirmedAt }) => (
            <li key={id}>
              <strong>{name}</strong>
              <span className={parts.small}>
                {words.added} <Moment at={confirmedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export function SessionsCard({ person: { sessions }, onAct }: PersonCardProps) {
  const acts = onAct && sessions.length > 0 && (
    <ActButton onClick={() => onAct('END_SESSIONS')}>{actWords.END_SESSIONS.act}</ActButton>
  );
  return (
    <Card heading={words.sessions} acts={acts}>
      {sessions.length === 0 ? (
        <p className={parts.quiet}>{words.noSessions}</p>
      ) : (
        <ul className={parts.entries}>
          {sessions.map(({ id, browser, address, startedAt, signedInAt, lastActiveAt }) => (
            <li key={id}>
              <div className={parts.what}>
                <strong>{browser}</strong>
                <span className={parts.small}>
                  {address} · {signedInAt ? words.signedIn : words.halfSignedIn}{' '}
                  <Moment at={signedInAt ?? startedAt} />
                </span>
              </div>
              <span className={parts.small}>
                {words.active} <Moment at={lastActiveAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

interface OpenResetCardProps extends PersonCardProps {
  openReset: NonNullable<Person['openReset']>;
}

export function OpenResetCard({ openReset, onAct }: OpenResetCardProps) {
  const { grantedBy, grantedAt, reason, revokedAtOnce, withoutRequest, lapsesAt } = openReset;
  const acts = onAct && (
    <ActButton onClick={() => onAct('CANCEL_RESET')}>{actWords.CANCEL_RESET.act}</ActButton>
  );
  return (
    <div className={classes.whole}>
      <Card heading={words.openReset} acts={acts}>
        <Facts>
          <Fact name={words.grantedBy(grantedBy.label)}>
            <Moment at={grantedAt} />
          </Fact>
          <Fact name={words.resetReason}>{reason}</Fact>
          {lapsesAt && (
            <Fact name={words.lapses}>
              <Moment at={lapsesAt} />
            </Fact>
          )}
        </Facts>
        <div className={classes.notes}>
          <Notice tone="NOTE" quiet>
            {revokedAtOnce ? words.oldAppEnded : words.oldAppStands} {withoutRequest && words.withoutRequest}
          </Notice>
        </div>
      </Card>
    </div>
  );
}
