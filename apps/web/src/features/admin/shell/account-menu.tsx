import { UnstyledButton } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { useId, useState } from 'react';
import { useSignOut } from '#src/apollo/use-sign-out';
import { type Step, stepProps } from '#view/ui/step-link';
import { DownIcon, PersonIcon } from '../icons';
import { useMe } from '../parts/me';
import { roleWords } from '../parts/parts.messages';
import { StaffProblem } from '../parts/staff-problem';
import { useEscape } from '../parts/use-escape';
import { shellMessages as words } from './shell.messages';
import classes from './shell.module.css';

/** Who is at this page, and the ways out of it. */
export function AccountMenu({ toHome }: { toHome: Step }) {
  const { name, email, isSupport } = useMe();
  const { problem, signOut } = useSignOut();
  const [open, setOpen] = useState(false);
  const id = useId();
  const area = useClickOutside<HTMLDivElement>(() => setOpen(false));
  useEscape(open, () => setOpen(false));
  return (
    <div className={classes.account} ref={area}>
      <UnstyledButton
        className={classes.who}
        aria-label={words.account(name)}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <PersonIcon />
        <span className={classes.whoName}>{name}</span>
        <DownIcon />
      </UnstyledButton>
      <div id={id} className={classes.menu} hidden={!open}>
        <p className={classes.whoami}>
          {email}
          <br />
          {roleWords[isSupport ? 'SUPPORT' : 'ACCOUNT_MANAGER']}
        </p>
        <a className={classes.menuItem} {...stepProps(toHome)}>
          {words.home}
        </a>
        <UnstyledButton className={classes.menuItem} onClick={() => void signOut()}>
          {words.signOut}
        </UnstyledButton>
        {problem && <StaffProblem problem={problem} />}
      </div>
    </div>
  );
}
