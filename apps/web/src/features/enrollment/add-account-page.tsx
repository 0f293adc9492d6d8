import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { PhoneIcon, PlusIcon, ScanIcon } from '../../ui/icons';
import { Notice } from '../../ui/notice';
import { phonePlatform } from '../../ui/phone-platform';
import { product } from '../../ui/product';
import { Screen } from '../../ui/screen';
import type { Step } from '../../ui/step-link';
import { type ApprovedApp, nameOfApp } from './authenticator-apps';
import { guideMessages, addAccountMessages as words } from './guide.messages';
import classes from './guide.module.css';
import { GuideFoot, type GuideProps } from './guide-foot';

interface AddAccountPageProps extends GuideProps {
  approved: readonly ApprovedApp[];
  /** The chosen app, as the address names it. */
  app: string;
  toGuidedQrCode: Step;
}

/** Guide, step 2. Its button is the click that makes the secret. */
export function AddAccountPage({ approved, app, toGuidedQrCode, ...guide }: AddAccountPageProps) {
  const { make, making } = guide.enrollment;
  const show = async () => {
    if (await make('GUIDED')) toGuidedQrCode.go();
  };
  return (
    <Screen
      heading={guideMessages.heading(2, guideMessages.addAccount)}
      intro={words.intro(product.issuer)}
      progress={2 / 3}
    >
      <Taps slug={app} name={nameOfApp(app, approved)} />
      <Notice tone="WAIT">
        <p>{words.warning}</p>
        {phonePlatform() && <p>{words.onThisPhone}</p>}
      </Notice>
      <Button loading={making === 'GUIDED'} onClick={() => void show()}>
        {words.show}
      </Button>
      <GuideFoot {...guide} />
    </Screen>
  );
}

function Taps({ slug, name }: { slug: string; name: string | undefined }) {
  const { first, plus, scan } = words.taps(slug);
  return (
    <ol className={classes.taps} aria-label={words.list}>
      <Tap icon={<PhoneIcon />} line={words.open(name)} aside={first} />
      <Tap icon={<PlusIcon />} line={plus} />
      <Tap icon={<ScanIcon />} line={scan} />
    </ol>
  );
}

function Tap({ icon, line, aside }: { icon: ReactNode; line: string; aside?: string | undefined }) {
  return (
    <li className={classes.tap}>
      <span className={classes.tapIcon}>{icon}</span>
      <div>
        {line}
        {aside && <p className={classes.aside}>{aside}</p>}
      </div>
    </li>
  );
}
