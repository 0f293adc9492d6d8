import { Checkbox, Input, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { WebhookEventType } from '#src/generated/admin/graphql';
import { ActButton } from '../parts/act-button';
import { Dialog, DialogFoot } from '../parts/dialog';
import { oneLine } from '../parts/one-line';
import parts from '../parts/parts.module.css';
import { StaffProblem } from '../parts/staff-problem';
import { useFocusOnMistake } from '../parts/use-focus-on-mistake';
import { useProgress } from '../parts/use-progress';
import type { Done } from '../parts/use-staff-act';
import classes from './integrations.module.css';
import { eventGroups } from './webhook-events';
import { eventWords, endpointFormMessages as words } from './webhooks.messages';

interface Wanted {
  url: string;
  description: string;
  eventTypes: WebhookEventType[];
}

interface EndpointDialogProps {
  title: string;
  note: string;
  confirm: string;
  first: Wanted;
  save: (wanted: Wanted) => Promise<Done<{ __typename: string }>>;
  onClose: () => void;
  onSaved: () => void;
}

/** The server decides what can be sent to; this finds what is no address at all. */
const isAddress = (text: string) => /^https?:\/\//.test(text) && URL.canParse(text);

export function EndpointDialog({ title, note, confirm, first, save, onClose, onSaved }: EndpointDialogProps) {
  const { form, typed, type, wrong, busy, problem, onSubmit } = useEndpointForm(first, save, onSaved);
  return (
    <Dialog title={title} onClose={onClose} wide>
      <form ref={form} onSubmit={onSubmit} noValidate>
        <TextInput
          label={words.url}
          description={words.urlHint}
          type="url"
          value={typed.url}
          onChange={({ currentTarget: { value } }) => type({ url: value })}
          error={wrong.url && words.urlWrong}
          maxLength={1000}
          autoComplete="off"
          data-autofocus
        />
        <TextInput
          label={words.description}
          description={words.descriptionHint}
          value={typed.description}
          onChange={({ currentTarget: { value } }) => type({ description: value })}
          maxLength={200}
          autoComplete="off"
        />
        <EventBoxes
          chosen={typed.eventTypes}
          onChoose={(eventTypes) => type({ eventTypes })}
          missing={wrong.eventTypes}
        />
        <p className={parts.quiet}>{note}</p>
        {problem && <StaffProblem problem={problem} refused={words.refused} />}
        <DialogFoot>
          <ActButton onClick={onClose}>{words.cancel}</ActButton>
          <ActButton type="submit" tone="FIRST" busy={busy}>
            {confirm}
          </ActButton>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

function useEndpointForm(first: Wanted, save: EndpointDialogProps['save'], onSaved: () => void) {
  const [typed, setTyped] = useState(first);
  const [checked, setChecked] = useState(false);
  const { busy, problem, track } = useProgress();
  const { form, focusOnMistake } = useFocusOnMistake();
  const wanted = { ...typed, url: typed.url.trim(), description: oneLine(typed.description) };
  const lacking = { url: !isAddress(wanted.url), eventTypes: wanted.eventTypes.length === 0 };
  const wrong = { url: checked && lacking.url, eventTypes: checked && lacking.eventTypes };
  const type = (more: Partial<Wanted>) => setTyped((last) => ({ ...last, ...more }));

  async function run() {
    if (await track(save(wanted))) onSaved();
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (lacking.url || lacking.eventTypes) focusOnMistake();
    else if (!busy) void run();
  }

  return { form, typed, type, wrong, busy, problem, onSubmit };
}

interface EventBoxesProps {
  chosen: readonly WebhookEventType[];
  onChoose: (chosen: WebhookEventType[]) => void;
  missing: boolean;
}

const all = Object.values(eventGroups).flat();

function EventBoxes({ chosen, onChoose, missing }: EventBoxesProps) {
  const error = useId();
  /** In the order in which they are shown. */
  const choose = (events: readonly WebhookEventType[], on: boolean) =>
    onChoose(all.filter((event) => (events.includes(event) ? on : chosen.includes(event))));
  return (
    <fieldset className={classes.events} aria-describedby={missing ? error : undefined}>
      <legend>{words.events}</legend>
      {missing && <Input.Error id={error}>{words.eventsMissing}</Input.Error>}
      <div className={classes.eventGroups}>
        {(Object.keys(eventGroups) as (keyof typeof eventGroups)[]).map((group) => {
          const events = eventGroups[group];
          const count = events.filter((event) => chosen.includes(event)).length;
          return (
            <div key={group} className={classes.eventGroup}>
              <Checkbox
                label={words.groups[group]}
                className={classes.eventGroupName ?? ''}
                checked={count === events.length}
                indeterminate={count > 0 && count < events.length}
                aria-invalid={missing}
                onChange={({ currentTarget: { checked } }) => choose(events, checked)}
              />
              {events.map((event) => (
                <Checkbox
                  key={event}
                  size="sm"
                  label={eventWords[event]}
                  checked={chosen.includes(event)}
                  aria-invalid={missing}
                  onChange={({ currentTarget: { checked } }) => choose([event], checked)}
                />
              ))}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
