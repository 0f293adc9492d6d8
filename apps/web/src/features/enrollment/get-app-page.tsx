import { phonePlatform } from '../../ui/phone-platform';
import { Screen } from '../../ui/screen';
import { type Step, StepLink } from '../../ui/step-link';
import { AppRow } from './app-row';
import { type ApprovedApp, anyApp, approvedApps, recommendedApps } from './authenticator-apps';
import { guideMessages, getAppMessages as words } from './guide.messages';
import classes from './guide.module.css';
import { GuideFoot, type GuideProps } from './guide-foot';

interface GetAppPageProps extends GuideProps {
  approved: readonly ApprovedApp[];
  /** On with the chosen app. */
  toApp: (slug: string) => Step;
}

/** Guide, step 1. What the organization has approved comes instead of what everybody may use. */
export function GetAppPage({ approved, toApp, ...guide }: GetAppPageProps) {
  const chosen = approved.length > 0;
  const apps = chosen ? approvedApps(approved) : recommendedApps;
  return (
    <Screen
      heading={guideMessages.heading(1, guideMessages.getApp)}
      intro={chosen ? words.introApproved : words.intro}
      progress={1 / 3}
    >
      <ul className={classes.apps} aria-label={words.list}>
        {apps.map((app) => (
          <AppRow key={app.slug} app={app} approved={chosen} next={toApp(app.slug)} />
        ))}
      </ul>
      <div className={classes.hints}>
        <p>{phonePlatform() ? words.leaving : words.leavingComputer}</p>
        <p>
          {words.anyApp} {chosen ? words.askItApproved : words.askIt}
        </p>
        <StepLink to={toApp(anyApp)}>{words.other}</StepLink>
      </div>
      <GuideFoot {...guide} />
    </Screen>
  );
}
