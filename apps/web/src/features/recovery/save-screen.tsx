import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Session } from '../../apollo/standing';
import { useButtonAct } from '../../apollo/use-act';
import { ConfirmRecoveryCodesSavedDocument } from '../../generated/graphql';
import { CopyButton } from '../../ui/copy-button';
import { DownloadIcon, PrintIcon } from '../../ui/icons';
import { ProblemNotice } from '../../ui/problem-notice';
import { product } from '../../ui/product';
import { Screen } from '../../ui/screen';
import { downloadText } from './download-text';
import { saveMessages as words } from './recovery.messages';
import classes from './recovery.module.css';

interface SaveScreenProps {
  codes: readonly string[];
  email: string;
  onSaved: (session: Session) => void;
}

export function SaveScreen({ codes, email, onSaved }: SaveScreenProps) {
  const { busy, problem, run } = useButtonAct(ConfirmRecoveryCodesSavedDocument);
  const [ticked, setTicked] = useState(false);

  async function confirm() {
    const data = await run({});
    if (data) onSaved(data.confirmRecoveryCodesSaved);
  }

  return (
    <Screen heading={words.heading} intro={words.intro(codes.length)}>
      <div className={classes.sheet}>
        <p className={classes.sheetHead}>{words.fileHead(product.issuer, email)}</p>
        <ul className={classes.codes} aria-label={words.list}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
      <KeepButtons codes={codes} email={email} />
      <Checkbox
        label={words.saved}
        checked={ticked}
        onChange={(event) => setTicked(event.currentTarget.checked)}
      />
      <Button disabled={!ticked} loading={busy} onClick={() => void confirm()}>
        {words.goOn}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </Screen>
  );
}

function KeepButtons({ codes, email }: Pick<SaveScreenProps, 'codes' | 'email'>) {
  const sheet = [words.fileHead(product.issuer, email), words.fileNote, '', ...codes, ''].join('\r\n');
  return (
    <div className={classes.keep}>
      <CopyButton text={codes.join('\n')} label={words.copy} />
      <Button
        variant="default"
        size="sm"
        leftSection={<DownloadIcon />}
        onClick={() => downloadText(words.fileName, sheet)}
      >
        {words.download}
      </Button>
      <Button variant="default" size="sm" leftSection={<PrintIcon />} onClick={() => window.print()}>
        {words.print}
      </Button>
    </div>
  );
}
