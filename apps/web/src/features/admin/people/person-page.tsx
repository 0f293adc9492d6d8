import { useState } from 'react';
import { useParams } from 'react-router';
import { useAnswer } from '#src/apollo/use-answer';
import { PersonDocument } from '#src/generated/admin/graphql';
import { adminPaths } from '../admin-paths';
import { PersonIcon } from '../icons';
import { ActButton } from '../parts/act-button';
import { useAdminTo } from '../parts/admin-link';
import { AdminPage, PageSkeleton } from '../parts/admin-page';
import { Answered } from '../parts/answered';
import { Enrolled, RoleBadge, StatusBadge } from '../parts/badges';
import { Empty } from '../parts/empty';
import { LinkButton } from '../parts/link-button';
import { useMe } from '../parts/me';
import { ResetDialog } from '../resets/reset-dialog';
import { AccessCard } from './access-card';
import { type PersonAct, personMessages as words } from './person.messages';
import classes from './person.module.css';
import { PersonActDialog } from './person-act-dialog';
import { type Person, reachOf } from './person-acts';
import { AuthenticatorsCard, FactsCard, OpenResetCard, SessionsCard } from './person-cards';
import { RoleCard } from './role-card';

const back = { to: adminPaths.people, name: words.back };

export function PersonPage() {
  const { id = '' } = useParams();
  const answer = useAnswer(PersonDocument, { id });
  return (
    <Answered answer={answer} skeleton={<PageSkeleton />}>
      {({ user }) => (user ? <Known key={user.id} person={user} reload={answer.reload} /> : <Unknown />)}
    </Answered>
  );
}

const Unknown = () => (
  <AdminPage heading={words.notFound} back={back}>
    <Empty icon={<PersonIcon />} heading={words.notFound} text={words.notFoundText} />
  </AdminPage>
);

function Known({ person, reload }: { person: Person; reload: () => Promise<void> }) {
  const me = useMe();
  const adminTo = useAdminTo();
  const [act, setAct] = useState<PersonAct | 'RESET' | null>(null);
  const open = reachOf(me, person) === 'OPEN';
  const given = { person, onAct: open ? setAct : null };
  const close = () => setAct(null);
  return (
    <AdminPage
      heading={person.name}
      badges={<Badges person={person} />}
      back={back}
      acts={
        <>
          <LinkButton to={adminTo(`${adminPaths.audit}?userId=${person.id}`)}>{words.events}</LinkButton>
          {open && person.status === 'ACTIVE' && (
            <ActButton tone="FIRST" onClick={() => setAct('RESET')}>
              {words.reset}
            </ActButton>
          )}
        </>
      }
    >
      <div className={classes.cards}>
        {person.openReset && <OpenResetCard {...given} openReset={person.openReset} />}
        <div className={classes.column}>
          <FactsCard {...given} />
          <AuthenticatorsCard {...given} />
          <SessionsCard {...given} />
        </div>
        <div className={classes.column}>
          <AccessCard {...given} />
          {me.isSupport && open && <RoleCard person={person} reload={reload} />}
        </div>
      </div>
      {act === 'RESET' && <ResetDialog person={person} onClose={close} onDone={reload} />}
      {act && act !== 'RESET' && (
        <PersonActDialog act={act} person={person} onClose={close} onDone={reload} />
      )}
    </AdminPage>
  );
}

const Badges = ({ person: { status, role, enrolled } }: { person: Person }) => (
  <>
    <StatusBadge status={status} />
    {role !== 'USER' && <RoleBadge role={role} />}
    <Enrolled enrolled={enrolled} />
  </>
);
