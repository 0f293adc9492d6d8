import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  AcknowledgeIncidentDocument,
  AddIncidentNoteDocument,
  EndUserSessionsDocument,
  FreezeUserDocument,
  IncidentDocument,
  ResolveIncidentDocument,
} from '#src/generated/admin/graphql';
import { SessionDocument, VerifyCodeDocument } from '#src/generated/graphql';
import { answer, askedFor, refusedAtTheDoor, silence } from '#test/api';
import { auditEvent, mia, wrongCode } from '#test/evidence';
import { answerIncident, answerIncidentAccount, incident, note } from '#test/incidents';
import { answerContext, context, minutesAgo, openAdmin, person, staffSession } from '#test/staff';

const page = '/admin/incidents/incident-1';
const done = { __typename: 'Incident', id: 'incident-1' } as const;
const notAllowed = { __typename: 'Refused', code: 'NOT_ALLOWED' } as const;
const region = (name: string) => screen.findByRole('region', { name });

test('the page says what happened, about whom, and what to do', async () => {
  answerIncident(incident());
  openAdmin(page);
  await screen.findByRole('heading', {
    level: 1,
    name: 'A sign-in from the network of whoever made the reset',
  });
  const happened = await region('What happened');
  expect(happened).toHaveTextContent(/After a reset somebody signed in.*only support sees it/);
  expect(happened).toHaveTextContent(/Network203\.0\.113\.84.*Found3 min ago/);
  expect(within(happened).getByRole('link', { name: 'Alex Kim' })).toHaveAttribute(
    'href',
    '/admin/people/alex',
  );
  expect(within(happened).getByRole('link', { name: 'Mia Chen' })).toHaveAttribute(
    'href',
    '/admin/people/mia',
  );
  expect(await region('What may help')).toHaveTextContent(/Talk to the people who were reset first/);
});

test('the timeline tells its events as sentences, a page at a time', async () => {
  answerIncident(incident({ eventCount: 51 }), [auditEvent(), wrongCode({ id: '4712' })], 'cursor-1');
  const visitor = openAdmin(page);
  const timeline = await region('Timeline');
  expect(timeline).toHaveTextContent('51 events, newest first');
  const [first, second] = await within(timeline).findAllByRole('listitem');
  expect(first).toHaveTextContent(
    /^Mia Chen reset Alex Kim’s second factor3 min ago · 203\.0\.113\.84 · Firefox on Windows“The phone was lost”$/,
  );
  expect(second).toHaveTextContent(/^A wrong code was entered for Alex Kim/);
  await visitor.click(within(timeline).getByRole('button', { name: 'Next' }));
  await waitFor(() =>
    expect(askedFor('IncidentEvents').at(-1)?.variables).toEqual({ id: 'incident-1', after: 'cursor-1' }),
  );
});

test('acknowledging says who looks into it', async () => {
  answerIncident(incident());
  answer(AcknowledgeIncidentDocument, () => {
    answerIncident(incident({ status: 'ACKNOWLEDGED', acknowledgedAt: minutesAgo(0), acknowledgedBy: mia }));
    return { acknowledgeIncident: done };
  });
  const visitor = openAdmin(page);
  await visitor.click(await screen.findByRole('button', { name: 'Acknowledge' }));
  expect(await screen.findByText(/You look into this incident now/)).toBeVisible();
  expect(await region('What happened')).toHaveTextContent(/Acknowledged.*by Mia Chen/);
  expect(screen.queryByRole('button', { name: 'Acknowledge' })).not.toBeInTheDocument();
  expect(askedFor('IncidentCount').length).toBeGreaterThan(1);
});

test('a note is kept as one line and shown; without words nothing is sent', async () => {
  answerIncident(incident());
  answer(AddIncidentNoteDocument, () => {
    answerIncident(incident({ notes: [note('Called Alex. They were here.')] }));
    return { addIncidentNote: done };
  });
  const visitor = openAdmin(page);
  const notes = await region('Notes');
  expect(notes).toHaveTextContent('Nobody has written anything yet.');
  await visitor.click(within(notes).getByRole('button', { name: 'Add the note' }));
  expect(await within(notes).findByText(/Write down what you found or did, in a few words/)).toBeVisible();
  const field = within(notes).getByRole('textbox', { name: 'Add a note' });
  expect(field).toHaveFocus();
  await visitor.type(field, 'Called Alex.{enter}They were here.');
  await visitor.click(within(notes).getByRole('button', { name: 'Add the note' }));
  expect(await within(notes).findByText('Called Alex. They were here.')).toBeVisible();
  expect(askedFor('AddIncidentNote').map(({ variables }) => variables)).toEqual([
    { id: 'incident-1', text: 'Called Alex. They were here.' },
  ]);
  expect(field).toHaveValue('');
});

test('resolving takes a last note, and a resolved incident stays as it is', async () => {
  answerIncident(incident({ status: 'ACKNOWLEDGED' }));
  answer(ResolveIncidentDocument, () => {
    answerIncident(
      incident({
        status: 'RESOLVED',
        resolvedAt: minutesAgo(0),
        resolvedBy: mia,
        notes: [note('They share an office.')],
      }),
    );
    return { resolveIncident: done };
  });
  const visitor = openAdmin(page);
  await visitor.click(await screen.findByRole('button', { name: 'Resolve…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Resolve this incident?' });
  await visitor.click(within(dialog).getByRole('button', { name: 'Resolve' }));
  expect(await within(dialog).findByText('Write down what it was, in a few words.')).toBeVisible();
  await visitor.type(within(dialog).getByRole('textbox', { name: /What was it/ }), 'They share an office.');
  await visitor.click(within(dialog).getByRole('button', { name: 'Resolve' }));
  expect(await screen.findByText('The incident is resolved.')).toBeVisible();
  expect(await region('What happened')).toHaveTextContent(/Resolved.*by Mia Chen/);
  expect(await region('Notes')).toHaveTextContent('They share an office.');
  for (const name of ['Acknowledge', 'Resolve…', 'Add the note', 'Freeze…'])
    expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
});

test('freezing, ending sessions and resetting are a click away, and say what they did', async () => {
  answerIncident(incident());
  answerContext(context());
  answer(FreezeUserDocument, () => {
    answerIncidentAccount({ status: 'FROZEN' });
    return { freezeUser: person() };
  });
  const visitor = openAdmin(page);
  await visitor.click(await screen.findByRole('button', { name: 'Reset the second factor…' }));
  const reset = await screen.findByRole('dialog', { name: 'Reset the second factor of Alex Kim' });
  await visitor.click(within(reset).getByRole('button', { name: 'Cancel' }));
  await visitor.click(screen.getByRole('button', { name: 'Freeze…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Freeze Alex Kim’s account?' });
  await visitor.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Not Alex');
  await visitor.click(within(dialog).getByRole('button', { name: 'Freeze' }));
  expect(await screen.findByText(/Alex Kim’s account is frozen\. Support can unfreeze it/)).toBeVisible();
  expect(askedFor('FreezeUser')[0]?.variables).toEqual({ userId: 'alex', reason: 'Not Alex' });
  expect(await screen.findByText('The account of Alex Kim is frozen already.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Freeze…' })).not.toBeInTheDocument();
});

test('an act after ten minutes asks for a code first and goes on', async () => {
  answerIncident(incident());
  let fresh = false;
  answer(EndUserSessionsDocument, () =>
    fresh ? { endUserSessions: person() } : refusedAtTheDoor('AUTH_STATE_REQUIRED'),
  );
  const visitor = openAdmin(page, staffSession('SUPPORT', 'AUTHENTICATED'));
  await visitor.click(await screen.findByRole('button', { name: 'End all sessions…' }));
  const dialog = await screen.findByRole('dialog', { name: 'End all of Alex Kim’s sessions?' });
  await visitor.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Not Alex');
  await visitor.click(within(dialog).getByRole('button', { name: 'End all sessions' }));
  const stepUp = await screen.findByRole('dialog', { name: 'Enter a code to go on' });
  const elevated = staffSession();
  answer(SessionDocument, () => ({ session: elevated }));
  answer(VerifyCodeDocument, () => {
    fresh = true;
    return { verify2FA: { __typename: 'Verified' as const, session: elevated, recoveryCodes: null } };
  });
  await visitor.type(within(stepUp).getByLabelText('Six-digit code'), '123456');
  expect(await screen.findByText('All of Alex Kim’s sessions have ended.')).toBeVisible();
});

test('without an account the acts are on the member of staff', async () => {
  answerIncident(incident({ kind: 'UNUSUAL_RESETS', user: null, proposedActs: ['FREEZE'] }));
  answerIncidentAccount({ id: 'mia', name: 'Mia Chen', role: 'ACCOUNT_MANAGER' });
  openAdmin(page);
  expect(await screen.findByText('On the account of Mia Chen:')).toBeVisible();
  expect(askedFor('IncidentAccount')[0]?.variables).toEqual({ id: 'mia' });
  expect(screen.queryByRole('button', { name: 'End all sessions…' })).not.toBeInTheDocument();
});

test('nobody clears up what is about their own account', async () => {
  answerIncident(incident({ user: { __typename: 'Actor', id: 'grace', label: 'Grace Hopper' } }));
  openAdmin(page);
  expect(await screen.findByText(/This is about your own account/)).toBeVisible();
  for (const name of ['Acknowledge', 'Resolve…', 'Add the note', 'Freeze…'])
    expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
});

test('one that somebody else resolved meanwhile says so and is shown as it is now', async () => {
  answerIncident(incident());
  answer(AcknowledgeIncidentDocument, () => {
    answerIncident(incident({ status: 'RESOLVED', resolvedAt: minutesAgo(0), resolvedBy: mia }));
    return { acknowledgeIncident: notAllowed };
  });
  const visitor = openAdmin(page);
  await visitor.click(await screen.findByRole('button', { name: 'Acknowledge' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(/somebody else resolved it meanwhile/);
  expect(await screen.findByText('Resolved', { selector: 'h1 ~ *' })).toBeVisible();
});

test('an incident that is not there, or not theirs, is not here', async () => {
  answerIncident(null);
  openAdmin(page);
  expect(await screen.findByRole('heading', { level: 1, name: 'This incident isn’t here' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Incidents', current: false })).toHaveAttribute(
    'href',
    '/admin/incidents',
  );
});

test('until the answer comes the page has the shape of what comes', async () => {
  answer(IncidentDocument, silence);
  openAdmin(page);
  await screen.findByRole('navigation', { name: 'Admin area' });
  expect(screen.getByRole('heading', { level: 1, name: 'Loading' })).toBeInTheDocument();
});

test('a fault carries the number by which support finds it, and can be tried again', async () => {
  answer(IncidentDocument, () => refusedAtTheDoor('INTERNAL_SERVER_ERROR', { requestId: 'r-8' }));
  const visitor = openAdmin(page);
  expect(await screen.findByRole('alert')).toHaveTextContent('r-8');
  answerIncident(incident());
  await visitor.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await region('What happened')).toBeVisible();
});
