import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { product } from '#src/ui/product';
import { Mark } from '#view/ui/mark';
import type { Step } from '#view/ui/step-link';
import { CloseIcon, MenuIcon } from '../icons';
import { useEscape } from '../parts/use-escape';
import { AccountMenu } from './account-menu';
import { Navigation } from './navigation';
import { OrganizationSwitcher } from './organization-switcher';
import { shellMessages as words } from './shell.messages';
import classes from './shell.module.css';

interface ShellProps {
  notice: ReactNode;
  toHome: Step;
  children: ReactNode;
}

const navigationId = 'admin-navigation';
const contentId = 'admin-content';

/** The navigation on the left, the organization on top, the work below it. On a phone the navigation folds away. */
export function Shell({ notice, toHome, children }: ShellProps) {
  const { open, setOpen } = useFolding();
  const Icon = open ? CloseIcon : MenuIcon;
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href={`#${contentId}`}>
        {words.skip}
      </a>
      <header className={classes.top}>
        <div className={classes.brand}>
          <Mark size={30} />
          <span className={classes.product}>{product.name}</span>
          <span className={classes.area}>{words.area}</span>
        </div>
        <UnstyledButton
          className={classes.fold}
          aria-expanded={open}
          aria-controls={navigationId}
          aria-label={open ? words.closeNavigation : words.openNavigation}
          onClick={() => setOpen(!open)}
        >
          <Icon />
        </UnstyledButton>
        <OrganizationSwitcher />
        <AccountMenu toHome={toHome} />
      </header>
      <Navigation id={navigationId} open={open} />
      <main id={contentId} tabIndex={-1} className={classes.content}>
        {notice}
        {children}
      </main>
    </div>
  );
}

/** Open until the person goes somewhere or presses Escape. */
function useFolding() {
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is what folds it.
  useEffect(() => setOpen(false), [pathname]);
  useEscape(open, () => setOpen(false));
  return { open, setOpen };
}
