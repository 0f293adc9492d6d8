import { Card } from '../parts/card';
import { Moment } from '../parts/moment';
import parts from '../parts/parts.module.css';
import { AddNote } from './add-note';
import type { IncidentCardProps } from './incident-page';
import { noteMessages as words } from './incidents.messages';
import classes from './incidents.module.css';

/** What staff wrote about it, oldest first. */
export function NotesCard({ incident: { id, notes }, changeable, reload }: IncidentCardProps) {
  return (
    <Card heading={words.heading}>
      {notes.length === 0 && <p className={parts.quiet}>{words.none}</p>}
      <ul className={classes.notes}>
        {notes.map((note) => (
          <li key={note.id}>
            <p>{note.text}</p>
            <span className={parts.small}>
              {note.author.label} · <Moment at={note.writtenAt} />
            </span>
          </li>
        ))}
      </ul>
      {changeable && <AddNote id={id} onDone={reload} />}
    </Card>
  );
}
