import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { OutIcon } from '#view/ui/icons';
import { adminPaths } from '../admin-paths';
import {
  AdoptionIcon,
  BuildingIcon,
  ConsoleIcon,
  FlagIcon,
  MailIcon,
  OverviewIcon,
  PeopleIcon,
  PlugIcon,
  ResetIcon,
  TrailIcon,
} from '../icons';
import { useAdminTo } from '../parts/admin-link';
import { useIncidentCount } from './incident-count';
import { useResetCount } from './reset-count';
import { shellMessages as words } from './shell.messages';
import classes from './shell.module.css';

export function Navigation({ id, open }: { id: string; open: boolean }) {
  return (
    <nav id={id} className={classes.navigation} data-open={open || undefined} aria-label={words.navigation}>
      <Entry to={adminPaths.overview} icon={<OverviewIcon />} whole>
        {words.overview}
      </Entry>
      <Entry to={adminPaths.people} icon={<PeopleIcon />}>
        {words.people}
      </Entry>
      <Entry to={adminPaths.resets} icon={<ResetIcon />} count={<WaitingCount />}>
        {words.resets}
      </Entry>
      <Entry to={adminPaths.incidents} icon={<FlagIcon />} count={<UnseenCount />}>
        {words.incidents}
      </Entry>
      <Entry to={adminPaths.audit} icon={<TrailIcon />}>
        {words.audit}
      </Entry>
      <Entry to={adminPaths.adoption} icon={<AdoptionIcon />}>
        {words.adoption}
      </Entry>
      <Entry to={adminPaths.invitations} icon={<MailIcon />}>
        {words.invitations}
      </Entry>
      <Entry to={adminPaths.organizations} icon={<BuildingIcon />}>
        {words.organizations}
      </Entry>
      <Entry to={adminPaths.keys} beside={[adminPaths.webhooks, adminPaths.accessTokens]} icon={<PlugIcon />}>
        {words.integrations}
      </Entry>
      <hr className={classes.rule} />
      <a className={classes.entry} href={adminPaths.console}>
        <ConsoleIcon />
        <span>{words.console}</span>
        <OutIcon />
      </a>
    </nav>
  );
}

interface EntryProps {
  to: string;
  icon: ReactNode;
  /** Only this very page belongs to it, none below. */
  whole?: boolean;
  /** Further pages that belong to it. */
  beside?: readonly string[];
  count?: ReactNode;
  children: string;
}

function Entry({ to, icon, whole = false, beside = [], count, children }: EntryProps) {
  const adminTo = useAdminTo();
  const { pathname } = useLocation();
  const here = [to, ...beside].some(
    (path) => pathname === path || (!whole && pathname.startsWith(`${path}/`)),
  );
  return (
    <Link to={adminTo(to)} aria-current={here ? 'page' : undefined} className={classes.entry}>
      {icon}
      <span>{children}</span>
      {count}
    </Link>
  );
}

function WaitingCount() {
  const { count } = useResetCount();
  return <Count count={count} words={words.waiting} />;
}

function UnseenCount() {
  const { count } = useIncidentCount();
  return <Count count={count} words={words.unseen} />;
}

/** A number to see, and what it counts to hear. */
function Count({ count, words: told }: { count: number | null; words: (count: number) => string }) {
  if (!count) return null;
  return (
    <span className={classes.count}>
      <span aria-hidden="true">{count}</span>
      <VisuallyHidden>{told(count)}</VisuallyHidden>
    </span>
  );
}
