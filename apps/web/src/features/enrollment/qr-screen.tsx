import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { CodeForm } from '../../ui/code-form';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { product } from '../../ui/product';
import { Screen } from '../../ui/screen';
import { StepLink } from '../../ui/step-link';
import { explainClock } from './clock-help';
import { Countdown } from './countdown';
import { qrMessages as words } from './enrollment.messages';
import classes from './enrollment.module.css';
import { guideMessages } from './guide.messages';
import { OpenInApp } from './open-in-app';
import { qrHeading } from './qr-heading';
import type { QrPageProps } from './qr-page';
import { SecretKey } from './secret-key';
import { useConfirm } from './use-confirm';
import type { Enrollment } from './use-enrollment';

interface QrScreenProps extends QrPageProps {
  shown: Enrollment;
  secondsLeft: number;
}

export function QrScreen({ shown, secondsLeft, onCodes, ...rest }: QrScreenProps) {
  const { contact, path, back } = rest;
  const confirm = useConfirm(shown.id, onCodes);
  const expired = secondsLeft === 0;
  return (
    <Screen {...qrHeading(path)} intro={words.intro(product.issuer)}>
      {!expired && <OpenInApp uri={shown.otpauthUri} />}
      <div className={classes.scan}>
        <div className={classes.tile} data-expired={expired || undefined}>
          <img src={shown.qrCode} width={240} height={240} alt={expired ? '' : words.alt} />
        </div>
        {!expired && <Countdown secondsLeft={secondsLeft} />}
        {!expired && <SecretKey secret={shown.secret} />}
      </div>
      {expired ? (
        <Expired {...rest} />
      ) : (
        <CodeForm submit={confirm} contact={contact} explain={explainClock} />
      )}
      <div>
        <StepLink to={back}>{guideMessages.back}</StepLink>
      </div>
    </Screen>
  );
}

function Expired({ enrollment, contact, path }: Pick<QrPageProps, 'enrollment' | 'contact' | 'path'>) {
  const button = useRef<HTMLButtonElement>(null);
  // The field that had the focus is gone; the one thing to do next takes it.
  useEffect(() => button.current?.focus(), []);
  const { making, make, problem } = enrollment;
  return (
    <>
      <Notice tone="WAIT">{words.expired}</Notice>
      <Button ref={button} loading={making !== null} onClick={() => void make(path)}>
        {words.makeNew}
      </Button>
      {problem && <ProblemNotice problem={problem} contact={contact} />}
    </>
  );
}
