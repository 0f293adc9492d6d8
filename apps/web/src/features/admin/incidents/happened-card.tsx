import type { IncidentFieldsFragment } from '#src/generated/admin/graphql';
import { organizationPath, personPath } from '../admin-paths';
import { AdminLink } from '../parts/admin-link';
import { Card } from '../parts/card';
import { Fact, Facts } from '../parts/facts';
import { Moment } from '../parts/moment';
import parts from '../parts/parts.module.css';
import type { IncidentCardProps } from './incident-page';
import { incidentMessages as words } from './incidents.messages';
import classes from './incidents.module.css';

export function HappenedCard({ incident }: IncidentCardProps) {
  const { summary, aboutStaff, user, staff, organization, network } = incident;
  return (
    <Card heading={words.happened}>
      <div className={classes.happened}>
        <p className={classes.summary}>{summary}</p>
        {aboutStaff && <p className={parts.quiet}>{words.onlySupport}</p>}
        <Facts>
          {user && (
            <Fact name={words.account}>
              <Who who={user} />
            </Fact>
          )}
          {staff && (
            <Fact name={words.staff}>
              <Who who={staff} />
            </Fact>
          )}
          {organization && (
            <Fact name={words.organization}>
              <AdminLink to={organizationPath(organization.id)}>{organization.name}</AdminLink>
            </Fact>
          )}
          {network && <Fact name={words.network}>{network}</Fact>}
          <Progress incident={incident} />
        </Facts>
      </div>
    </Card>
  );
}

/** What became of it, in order. */
function Progress({ incident }: { incident: IncidentFieldsFragment }) {
  const { openedAt, lastEventAt, acknowledgedAt, acknowledgedBy, resolvedAt, resolvedBy } = incident;
  return (
    <>
      <Fact name={words.found}>
        <Moment at={openedAt} />
      </Fact>
      <Fact name={words.latest}>
        <Moment at={lastEventAt} />
      </Fact>
      {acknowledgedAt && (
        <Fact name={words.acknowledged}>
          <Moment at={acknowledgedAt} /> {acknowledgedBy && words.by(acknowledgedBy.label)}
        </Fact>
      )}
      {resolvedAt && (
        <Fact name={words.resolved}>
          <Moment at={resolvedAt} /> {resolvedBy && words.by(resolvedBy.label)}
        </Fact>
      )}
    </>
  );
}

const Who = ({ who: { id, label } }: { who: { id: string | null; label: string } }) =>
  id ? <AdminLink to={personPath(id)}>{label}</AdminLink> : label;
