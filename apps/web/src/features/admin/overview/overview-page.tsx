import { useAnswer } from '#src/apollo/use-answer';
import { OverviewPeopleDocument } from '#src/generated/admin/graphql';
import { adminPaths } from '../admin-paths';
import { MailIcon } from '../icons';
import { AdminLink } from '../parts/admin-link';
import { AdminPage } from '../parts/admin-page';
import { Empty } from '../parts/empty';
import { useMe } from '../parts/me';
import { useChosenOrganization } from '../shell/organizations';
import { overviewMessages as words } from './overview.messages';
import classes from './overview.module.css';
import { IncidentsTile, InvitationsTile, NotEnrolledTile, ResetsTile } from './tiles';

export function OverviewPage() {
  const fresh = useFresh();
  return (
    <AdminPage heading={words.heading}>
      {fresh ? (
        <Empty icon={<MailIcon />} heading={words.fresh} text={words.freshText}>
          <AdminLink to={`${adminPaths.invitations}?invite=one`} className={classes.first}>
            {words.invite}
          </AdminLink>
        </Empty>
      ) : (
        <div className={classes.tiles}>
          <ResetsTile />
          <IncidentsTile />
          <NotEnrolledTile />
          <InvitationsTile />
        </div>
      )}
    </AdminPage>
  );
}

/** Whether there is nobody yet but whoever looks, and nobody was ever invited. */
function useFresh(): boolean {
  const { id } = useMe();
  const { data } = useAnswer(OverviewPeopleDocument, { organizationId: useChosenOrganization() });
  if (!data) return false;
  const others = data.users.edges.filter(({ node }) => node.id !== id);
  return others.length === 0 && data.invitations.edges.length === 0;
}
