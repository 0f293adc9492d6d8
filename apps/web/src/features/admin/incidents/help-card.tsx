import { useState } from 'react';
import { useAnswer } from '#src/apollo/use-answer';
import {
  IncidentAccountDocument,
  type IncidentAccountQuery,
  type IncidentAct,
} from '#src/generated/admin/graphql';
import { Notice } from '#view/ui/notice';
import { ActButton } from '../parts/act-button';
import { Card } from '../parts/card';
import { useMe } from '../parts/me';
import parts from '../parts/parts.module.css';
import { PersonActDialog } from '../people/person-act-dialog';
import { reachOf } from '../people/person-acts';
import { ResetDialog } from '../resets/reset-dialog';
import type { IncidentCardProps } from './incident-page';
import { adviceWords, incidentMessages as words } from './incidents.messages';
import classes from './incidents.module.css';

type Account = NonNullable<IncidentAccountQuery['user']>;

/** What to do, and the acts that may help, on the account that it is about or else on that of the member of staff. */
export function HelpCard({ incident, changeable, reload }: IncidentCardProps) {
  const me = useMe();
  const { kind, proposedActs, user, staff } = incident;
  const id = changeable && proposedActs.length > 0 ? (user ?? staff)?.id : null;
  const { data, reload: reloadAccount } = useAnswer(IncidentAccountDocument, id ? { id } : null);
  const account = id ? data?.user : null;

  const done = async () => {
    await Promise.all([reload(), reloadAccount()]);
  };

  return (
    <Card heading={words.help}>
      <p>{adviceWords[kind]}</p>
      {user?.id === me.id && (
        <div className={classes.notice}>
          <Notice tone="NOTE" quiet>
            {words.yourself}
          </Notice>
        </div>
      )}
      {account && reachOf(me, account) === 'OPEN' && (
        <Proposed acts={proposedActs} account={account} onDone={done} />
      )}
    </Card>
  );
}

interface ProposedProps {
  acts: readonly IncidentAct[];
  account: Account;
  onDone: () => Promise<void>;
}

function Proposed({ acts, account, onDone }: ProposedProps) {
  const [act, setAct] = useState<IncidentAct | null>(null);
  const close = () => setAct(null);
  const { name, status } = account;
  return (
    <>
      <p className={classes.actsOn}>
        {status === 'ACTIVE' ? words.actsOn(name) : words.closed[status](name)}
      </p>
      {status === 'ACTIVE' && (
        <ul className={parts.entries}>
          {acts.map((proposed) => (
            <li key={proposed} className={parts.oneLine}>
              <span className={parts.what}>{words.actTexts[proposed]}</span>
              <ActButton
                onClick={() => setAct(proposed)}
                {...(proposed === 'FREEZE' && { tone: 'WARN' as const })}
              >
                {words.acts[proposed]}
              </ActButton>
            </li>
          ))}
        </ul>
      )}
      {act === 'RESET' && <ResetDialog person={account} onClose={close} onDone={onDone} />}
      {act && act !== 'RESET' && (
        <PersonActDialog act={act} person={account} onClose={close} onDone={onDone} />
      )}
    </>
  );
}
