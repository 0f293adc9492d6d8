import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useChosenOrganization } from '../shell/organizations';

/** Where a link within the admin area leads: the chosen organization goes along. */
export function useAdminTo() {
  const organization = useChosenOrganization();
  return (path: string) => {
    if (!organization) return path;
    const [pathname = '', search = ''] = path.split('?');
    const params = new URLSearchParams(search);
    params.set('organization', organization);
    return `${pathname}?${params}`;
  };
}

interface AdminLinkProps {
  to: string;
  className?: string | undefined;
  children: ReactNode;
}

export function AdminLink({ to, className, children }: AdminLinkProps) {
  const adminTo = useAdminTo();
  return (
    <Link to={adminTo(to)} className={className}>
      {children}
    </Link>
  );
}
