import { Button } from '@mantine/core';
import { CheckIcon, OutIcon } from '../../ui/icons';
import { platforms } from '../../ui/phone-platform';
import { type Step, stepProps } from '../../ui/step-link';
import type { GuideApp } from './authenticator-apps';
import { getAppMessages as words } from './guide.messages';
import classes from './guide.module.css';

interface AppRowProps {
  app: GuideApp;
  approved: boolean;
  next: Step;
}

export function AppRow({ app, approved, next }: AppRowProps) {
  return (
    <li className={classes.app}>
      {approved && (
        <span className={classes.badge}>
          <CheckIcon /> {words.approved}
        </span>
      )}
      <span className={classes.appName}>{app.name}</span>
      {app.note && <p className={classes.note}>{app.note}</p>}
      <div className={classes.appWays}>
        <StoreLinks app={app} />
        <Button
          component="a"
          className={classes.haveIt}
          variant={approved ? 'filled' : 'light'}
          size="sm"
          aria-label={words.haveNamed(app.name)}
          {...stepProps(next)}
        >
          {words.haveIt}
        </Button>
      </div>
    </li>
  );
}

/** The phone's own store first. On a computer they show what to look for, and lead there on the phone. */
function StoreLinks({ app }: { app: GuideApp }) {
  return platforms().map((platform) => {
    const href = app.stores[platform];
    const store = words.stores[platform];
    return (
      href && (
        <a
          key={platform}
          className={classes.store}
          href={href}
          target="_blank"
          rel="noreferrer"
          aria-label={words.store(app.name, store)}
        >
          {store} <OutIcon />
        </a>
      )
    );
  });
}
