import { useAnswer } from '#src/apollo/use-answer';
import {
  OverviewIncidentsDocument,
  OverviewInvitationsDocument,
  OverviewNotEnrolledDocument,
  OverviewResetsDocument,
} from '#src/generated/admin/graphql';
import { adminPaths, incidentPath, personPath } from '../admin-paths';
import { Moment } from '../parts/moment';
import { incidentKindWords } from '../parts/parts.messages';
import { useWhileVisible } from '../parts/use-while-visible';
import { useIncidentCount } from '../shell/incident-count';
import { useChosenOrganization } from '../shell/organizations';
import { pollSeconds, useResetCount } from '../shell/reset-count';
import { overviewMessages as words } from './overview.messages';
import { Tile } from './tile';

const shown = 5;

export function ResetsTile() {
  const organizationId = useChosenOrganization();
  const answer = useAnswer(OverviewResetsDocument, { organizationId });
  const { count } = useResetCount();
  useWhileVisible(answer.reload, pollSeconds);
  return (
    <Tile
      heading={words.resets}
      answer={answer}
      number={({ resetRequests }) =>
        count !== null && !organizationId ? `${count}` : numberOf(resetRequests)
      }
      none={words.noResets}
      to={adminPaths.resets}
      all={words.allResets}
      urgent
      entries={({ resetRequests: { edges } }) =>
        edges.map(({ node: { user, requests } }) => ({
          id: user.id,
          to: adminPaths.resets,
          name: user.name,
          organization: user.organization.name,
          when: <Moment at={requests[0]?.openedAt ?? null} />,
        }))
      }
    />
  );
}

export function IncidentsTile() {
  const organizationId = useChosenOrganization();
  const answer = useAnswer(OverviewIncidentsDocument, { organizationId });
  const { count } = useIncidentCount();
  useWhileVisible(answer.reload, pollSeconds);
  return (
    <Tile
      heading={words.incidents}
      answer={answer}
      number={({ incidents }) => (count !== null && !organizationId ? `${count}` : numberOf(incidents))}
      none={words.noIncidents}
      to={`${adminPaths.incidents}?status=OPEN`}
      all={words.allIncidents}
      urgent
      entries={({ incidents }) =>
        incidents.edges.slice(0, shown).map(({ node }) => ({
          id: node.id,
          to: incidentPath(node.id),
          name: incidentKindWords[node.kind],
          organization: node.organization?.name ?? words.severalAccounts,
          when: <Moment at={node.openedAt} />,
        }))
      }
    />
  );
}

export function NotEnrolledTile() {
  const answer = useAnswer(OverviewNotEnrolledDocument, { organizationId: useChosenOrganization() });
  return (
    <Tile
      heading={words.notEnrolled}
      answer={answer}
      number={({ users }) => numberOf(users)}
      none={words.nobodyLeft}
      to={`${adminPaths.people}?enrolled=no&status=ACTIVE`}
      all={words.allNotEnrolled}
      entries={({ users }) =>
        users.edges.slice(0, shown).map(({ node }) => ({
          id: node.id,
          to: personPath(node.id),
          name: node.name,
          organization: node.organization.name,
          when: (
            <>
              {words.here} <Moment at={node.createdAt} />
            </>
          ),
        }))
      }
    />
  );
}

export function InvitationsTile() {
  const answer = useAnswer(OverviewInvitationsDocument, { organizationId: useChosenOrganization() });
  return (
    <Tile
      heading={words.invitations}
      answer={answer}
      number={({ invitations }) => numberOf(invitations)}
      none={words.noInvitations}
      to={`${adminPaths.invitations}?status=OPEN`}
      all={words.allInvitations}
      entries={({ invitations }) =>
        invitations.edges.slice(0, shown).map(({ node }) => ({
          id: node.id,
          to: `${adminPaths.invitations}?search=${encodeURIComponent(node.name)}`,
          name: node.name,
          organization: node.organization.name,
          when: (
            <>
              {words.expires} <Moment at={node.expiresAt} />
            </>
          ),
        }))
      }
    />
  );
}

/** A first page tells how many there are only where it is the last one, too. */
const numberOf = ({ edges, pageInfo }: { edges: readonly unknown[]; pageInfo: { hasNextPage: boolean } }) =>
  pageInfo.hasNextPage ? words.more(edges.length) : `${edges.length}`;
