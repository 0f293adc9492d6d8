import { Button } from '@mantine/core';
import { PhoneIcon } from '../../ui/icons';
import { qrMessages as words } from './enrollment.messages';
import classes from './enrollment.module.css';

/** On a phone the app is on the same device and can't scan its own screen: the key URI opens it. Styles show it there only. */
export function OpenInApp({ uri }: { uri: string }) {
  return (
    <div className={classes.openInApp}>
      <Button component="a" href={uri} leftSection={<PhoneIcon />}>
        {words.openApp}
      </Button>
      <p className={classes.orScan}>{words.orScan}</p>
    </div>
  );
}
