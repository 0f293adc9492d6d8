import { Button } from '@mantine/core';
import { CheckIcon } from '../../ui/icons';
import { product } from '../../ui/product';
import { Screen } from '../../ui/screen';
import type { Step } from '../../ui/step-link';
import { doneMessages as words } from './account.messages';
import classes from './account.module.css';

export function DonePage({ toHome }: { toHome: Step }) {
  return (
    <Screen heading={words.heading} intro={words.intro(product.issuer)}>
      <span className={classes.done}>
        <CheckIcon />
      </span>
      <Button onClick={toHome.go}>{words.goOn}</Button>
    </Screen>
  );
}
