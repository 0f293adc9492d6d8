import { useParams } from 'react-router';
import { useAnswer } from '#src/apollo/use-answer';
import {
  OrganizationDocument,
  type OrganizationFieldsFragment,
  UpdateOrganizationDocument,
} from '#src/generated/admin/graphql';
import { adminPaths } from '../admin-paths';
import { BuildingIcon } from '../icons';
import { AdminPage, PageSkeleton } from '../parts/admin-page';
import { Answered } from '../parts/answered';
import { Card } from '../parts/card';
import { Empty } from '../parts/empty';
import { LinkButton } from '../parts/link-button';
import { useMe } from '../parts/me';
import { useSay } from '../parts/say';
import { useStaffAct } from '../parts/use-staff-act';
import { useOrganizations } from '../shell/organizations';
import { AppsCard } from './apps-card';
import { DetailsForm } from './details-form';
import { ManagersCard } from './managers-card';
import { organizationMessages as words } from './organizations.messages';
import classes from './organizations.module.css';

const back = { to: adminPaths.organizations, name: words.back };

export function OrganizationPage() {
  const { id = '' } = useParams();
  const answer = useAnswer(OrganizationDocument, { id });
  return (
    <Answered answer={answer} skeleton={<PageSkeleton />}>
      {({ organization }) =>
        organization ? (
          <Known key={organization.id} organization={organization} reload={answer.reload} />
        ) : (
          <AdminPage heading={words.notFound} back={back}>
            <Empty icon={<BuildingIcon />} heading={words.notFound} text={words.notFoundText} />
          </AdminPage>
        )
      }
    </Answered>
  );
}

export interface OrganizationCardProps {
  organization: OrganizationFieldsFragment;
  reload: () => Promise<void>;
}

function Known(props: OrganizationCardProps) {
  const { id, name } = props.organization;
  return (
    <AdminPage
      heading={name}
      back={back}
      acts={
        <>
          <LinkButton to={`${adminPaths.people}?organization=${id}`}>{words.people}</LinkButton>
          <LinkButton to={`${adminPaths.invitations}?organization=${id}&invite=one`}>
            {words.invite}
          </LinkButton>
        </>
      }
    >
      <div className={classes.cards}>
        <AppsCard {...props} />
        <div className={classes.column}>
          <DetailsCard {...props} />
          <ManagersCard {...props} />
        </div>
      </div>
    </AdminPage>
  );
}

function DetailsCard({ organization: { id, name, supportContact }, reload }: OrganizationCardProps) {
  const { isSupport } = useMe();
  const perform = useStaffAct();
  const say = useSay();
  const organizations = useOrganizations();
  return (
    <Card heading={words.details}>
      <DetailsForm
        name={name}
        contact={supportContact ?? ''}
        nameFixed={!isSupport}
        confirm={words.save}
        save={(next, contact) =>
          perform(UpdateOrganizationDocument, {
            id,
            supportContact: contact,
            ...(isSupport && { name: next }),
          })
        }
        onSaved={async () => {
          say(words.saved);
          await Promise.all([reload(), organizations.reload()]);
        }}
      />
    </Card>
  );
}
