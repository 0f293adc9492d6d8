import { ActButton } from '../parts/act-button';
import { Card } from '../parts/card';
import { useMe } from '../parts/me';
import parts from '../parts/parts.module.css';
import { actWords, personMessages as words } from './person.messages';
import { isDangerous, type Person, reachOf } from './person-acts';
import type { PersonCardProps } from './person-cards';

type AccessAct = keyof typeof words.accessText;

const accessActs: Record<Person['status'], readonly AccessAct[]> = {
  ACTIVE: ['FREEZE', 'DEACTIVATE'],
  FROZEN: ['UNFREEZE'],
  DEACTIVATED: ['REACTIVATE'],
};

/** Whether this person may sign in at all, and who may change that. */
export function AccessCard({ person, onAct }: PersonCardProps) {
  const me = useMe();
  const reach = reachOf(me, person);
  return (
    <Card heading={words.access}>
      {reach === 'YOURSELF' && <p className={parts.quiet}>{words.yourself}</p>}
      {reach === 'STAFF' && <p className={parts.quiet}>{words.staff}</p>}
      {onAct && person.status === 'FROZEN' && !me.isSupport && (
        <p className={parts.quiet}>{words.onlySupportUnfreezes}</p>
      )}
      {onAct && (person.status !== 'FROZEN' || me.isSupport) && (
        <ul className={parts.entries}>
          {accessActs[person.status].map((act) => (
            <li key={act} className={parts.oneLine}>
              <span className={parts.what}>{words.accessText[act]}</span>
              <ActButton onClick={() => onAct(act)} {...(isDangerous(act) && { tone: 'WARN' as const })}>
                {actWords[act].act}
              </ActButton>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
