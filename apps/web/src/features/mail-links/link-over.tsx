import { Button } from '@mantine/core';
import { product } from '../../ui/product';
import { Screen } from '../../ui/screen';
import type { Step } from '../../ui/step-link';
import { linkHelp } from './mail-links.messages';
import classes from './mail-links.module.css';

interface LinkOverProps {
  words: { heading: string; intro: string; again: string };
  contact: string | undefined;
  toStart: Step;
}

/** The link is unknown, used, revoked or out of date: the server tells them apart to nobody. */
export function LinkOver({ words: said, contact = product.supportEmail, toStart }: LinkOverProps) {
  return (
    <Screen heading={said.heading} intro={said.intro}>
      <Button variant="default" onClick={toStart.go}>
        {said.again}
      </Button>
      <p className={classes.help}>
        {linkHelp} <span className={classes.contact}>{contact}</span>
      </p>
    </Screen>
  );
}
