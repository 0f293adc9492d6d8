import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { adminPaths } from '../admin-paths';
import { BuildingIcon, PlugIcon } from '../icons';
import { useAdminTo } from '../parts/admin-link';
import { AdminPage } from '../parts/admin-page';
import { Answered } from '../parts/answered';
import { Choice } from '../parts/choice';
import { TableSkeleton } from '../parts/data-table';
import { Empty } from '../parts/empty';
import { useFilters } from '../parts/use-filters';
import { type Named, useOrganizations } from '../shell/organizations';
import { integrationsMessages as words } from './integrations.messages';
import classes from './integrations.module.css';
import { useOneOrganization } from './one-organization';

interface IntegrationsPageProps {
  heading: string;
  intro: string;
  acts?: ReactNode;
  children: (organization: Named) => ReactNode;
}

/** One of the pages about programs that work with the API, of one organization. */
export function IntegrationsPage({ heading, intro, acts, children }: IntegrationsPageProps) {
  const organization = useOneOrganization();
  return (
    <AdminPage heading={heading} intro={intro} acts={organization && acts} tabs={<Parts />}>
      {organization ? children(organization) : <Pick />}
    </AdminPage>
  );
}

function Parts() {
  const adminTo = useAdminTo();
  const parts = [
    [adminPaths.keys, words.keys],
    [adminPaths.webhooks, words.webhooks],
    [adminPaths.accessTokens, words.tokens],
  ] as const;
  return (
    <nav aria-label={words.parts} className={classes.parts}>
      {parts.map(([path, name]) => (
        <NavLink key={path} to={adminTo(path)} className={classes.part ?? ''}>
          {name}
        </NavLink>
      ))}
    </nav>
  );
}

function Pick() {
  const { all, problem, reload } = useOrganizations();
  const { set } = useFilters();
  return (
    <Answered answer={{ data: all, problem, stale: false, reload }} skeleton={<TableSkeleton />}>
      {(organizations) =>
        organizations.length === 0 ? (
          <Empty icon={<BuildingIcon />} heading={words.none} text={words.noneText} />
        ) : (
          <Empty icon={<PlugIcon />} heading={words.pick} text={words.pickText}>
            <Choice
              label={words.organization}
              labelHidden
              value=""
              options={[['', words.pick], ...organizations.map(({ id, name }) => [id, name] as const)]}
              onChoose={(id) => set('organization', id)}
            />
          </Empty>
        )
      }
    </Answered>
  );
}
