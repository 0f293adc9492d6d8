import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useAnswer } from '#src/apollo/use-answer';
import { AdoptionDocument, type AdoptionFieldsFragment } from '#src/generated/admin/graphql';
import { adminPaths } from '../admin-paths';
import { AdoptionIcon, BuildingIcon } from '../icons';
import { AdminLink } from '../parts/admin-link';
import { AdminPage } from '../parts/admin-page';
import { Answered } from '../parts/answered';
import { Empty } from '../parts/empty';
import { partsMessages } from '../parts/parts.messages';
import { useChosenOrganization, useOrganizations } from '../shell/organizations';
import { adoptionMessages as words } from './adoption.messages';
import classes from './adoption.module.css';
import { Stripes } from './bar';
import { PathsCard, StandingCard, StepsCard, TimeCard } from './cards';
import { OrganizationsCard } from './organizations-card';
import { WeeksCard } from './weeks-card';

/** How two-factor sign-in is being taken up, over all organizations or in the chosen one. */
export function AdoptionPage() {
  const organizationId = useChosenOrganization();
  const answer = useAnswer(AdoptionDocument, { organizationId });
  return (
    <AdminPage heading={words.heading} intro={words.intro}>
      <Answered answer={answer} skeleton={<CardsSkeleton />}>
        {({ adoption }) =>
          adoption ? (
            <Numbers adoption={adoption} />
          ) : (
            <Empty icon={<BuildingIcon />} heading={words.unknown} text={words.unknownText} />
          )
        }
      </Answered>
    </AdminPage>
  );
}

function Numbers({ adoption }: { adoption: AdoptionFieldsFragment }) {
  const several = useOrganizations().all?.length !== 1;
  const chosen = useChosenOrganization();
  if (isEmpty(adoption)) {
    return (
      <Empty icon={<AdoptionIcon />} heading={words.empty} text={words.emptyText}>
        <AdminLink to={`${adminPaths.invitations}?invite=one`}>{words.invite}</AdminLink>
      </Empty>
    );
  }
  return (
    <>
      <Stripes />
      <div className={classes.cards}>
        <div className={classes.column}>
          <StandingCard adoption={adoption} />
          <PathsCard adoption={adoption} />
        </div>
        <div className={classes.column}>
          <TimeCard adoption={adoption} />
          <StepsCard adoption={adoption} />
        </div>
        <div className={classes.whole}>
          <WeeksCard adoption={adoption} />
        </div>
      </div>
      {several && !chosen && <OrganizationsCard />}
    </>
  );
}

const isEmpty = ({ enrolled, waiting, invited, frozen, deactivated }: AdoptionFieldsFragment) =>
  enrolled + waiting + invited + frozen + deactivated === 0;

const CardsSkeleton = () => (
  <div className={classes.cards} aria-busy="true">
    <VisuallyHidden>{partsMessages.loading}</VisuallyHidden>
    {[380, 240, 200, 300].map((tall) => (
      <Skeleton key={tall} height={tall} radius="md" />
    ))}
  </div>
);
