import { Skeleton, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { product } from '#src/ui/product';
import { BackIcon } from '../icons';
import { AdminLink } from './admin-link';
import classes from './page.module.css';
import { partsMessages as words } from './parts.messages';
import { Said } from './say';

interface AdminPageProps {
  heading: string;
  /** Beside the heading: where somebody or something stands. */
  badges?: ReactNode;
  intro?: ReactNode;
  acts?: ReactNode;
  /** The list that this page belongs to. */
  back?: { to: string; name: string };
  /** The ways to the pages beside this one. */
  tabs?: ReactNode;
  children: ReactNode;
}

/** The browser places the focus on the page that is opened first; headings do from then on. */
let opening = true;

export function AdminPage({ heading, badges, intro, acts, back, tabs, children }: AdminPageProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${heading} · ${product.name}`;
    if (!opening) title.current?.focus({ preventScroll: true });
    opening = false;
  }, [heading]);
  return (
    <div className={classes.page}>
      {back && (
        <AdminLink to={back.to} className={classes.back}>
          <BackIcon />
          {back.name}
        </AdminLink>
      )}
      {tabs}
      <div className={classes.top}>
        <div className={classes.title}>
          <h1 ref={title} tabIndex={-1}>
            {heading}
          </h1>
          {badges}
        </div>
        {acts && <div className={classes.acts}>{acts}</div>}
      </div>
      {intro && <div className={classes.intro}>{intro}</div>}
      <Said />
      {children}
    </div>
  );
}

/** The shape of a page of one person or thing. */
export function PageSkeleton() {
  return (
    <div className={classes.page} aria-busy="true">
      <VisuallyHidden component="h1">{words.loading}</VisuallyHidden>
      <Skeleton height={20} width={90} />
      <Skeleton height={34} width="min(320px, 70%)" mt={20} />
      <Skeleton height={20} width="min(240px, 50%)" mt={12} />
      <Skeleton height={120} mt={32} radius="md" />
      <Skeleton height={160} mt={24} radius="md" />
    </div>
  );
}
