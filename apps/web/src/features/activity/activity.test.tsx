import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { refused, session } from '#test/answers';
import { answer, askedFor, networkDown, refusedAtTheDoor, silence } from '#test/api';
import { violations } from '#test/axe';
import { activity, activityDetails, answerActivity, resetOfMine } from '#test/evidence';
import { open } from '#test/open';
import {
  type AuditEventType,
  RecentActivityDocument,
  ReportActivityDocument,
} from '../../generated/activity/graphql';
import { activitySentence } from './activity.messages';

const wrongCode = activity({
  id: '32',
  type: 'CODE_REJECTED',
  actor: null,
  address: '198.51.100.9',
  details: activityDetails({ factor: 'APP_CODE', purpose: 'SIGN_IN', reason: 'WRONG' }),
});

const openActivity = () => open(session('ELEVATED'), '/activity');

async function doubt(visitor: ReturnType<typeof openActivity>) {
  await visitor.click(await screen.findByRole('button', { name: /^This wasn’t me: A wrong code/ }));
  await screen.findByRole('heading', { name: 'Wasn’t that you?' });
}

const report = { name: 'Report it and end other sessions' };

test('home leads there, and the list says what happened, when and from where', async () => {
  answerActivity([wrongCode, activity(), resetOfMine()]);
  const visitor = open(session('AUTHENTICATED'));
  await visitor.click(await screen.findByRole('link', { name: 'Recent activity' }));
  const lines = within(await screen.findByRole('list', { name: 'Events' })).getAllByRole('listitem');
  expect(window.location.pathname).toBe('/activity');
  expect(screen.getByRole('heading', { level: 1, name: 'Recent activity' })).toHaveFocus();
  expect(lines[0]).toHaveTextContent(
    /A wrong code was entered.*Nov 2[45], 2026.*Firefox on Windows from 198\.51\.100\.9/,
  );
  expect(lines[1]).toHaveTextContent(/You signed in.*203\.0\.113\.7/);
  expect(lines[2]).toHaveTextContent(/Mia Chen reset your second factor/);
  expect(lines[2]).not.toHaveTextContent(/ from /);
  expect(await violations()).toEqual([]);
});

test('a report says what it will do, does it once, and says what it did', async () => {
  answerActivity([wrongCode]);
  answer(ReportActivityDocument, () => ({
    reportActivity: { __typename: 'ActivityReported' as const, sessionsEnded: 2 },
  }));
  const visitor = openActivity();
  await doubt(visitor);
  expect(screen.getByText(/Every other session of your account ends at once/)).toBeVisible();
  expect(askedFor('ReportActivity')).toHaveLength(0);
  expect(await violations()).toEqual([]);
  await visitor.click(screen.getByRole('button', report));
  expect(await screen.findByRole('heading', { name: 'Thank you for telling us' })).toHaveFocus();
  expect(screen.getByText(/The 2 other sessions of your account ended/)).toBeVisible();
  expect(askedFor('ReportActivity').map(({ variables }) => variables)).toEqual([{ eventId: '32' }]);
  expect(await violations()).toEqual([]);
  const reported = activity({
    id: '33',
    type: 'ACTIVITY_REPORTED',
    details: activityDetails({ sessionsEnded: 2 }),
  });
  answerActivity([reported]);
  await visitor.click(screen.getByRole('button', { name: 'Back to recent activity' }));
  expect(await screen.findByText('You said “this wasn’t me”; 2 other sessions ended')).toBeVisible();
  expect(screen.queryByRole('button', { name: /This wasn’t me/ })).not.toBeInTheDocument();
});

test('whoever thinks better of it goes back, and nothing was done', async () => {
  answerActivity([wrongCode]);
  const visitor = openActivity();
  await doubt(visitor);
  await visitor.click(screen.getByRole('button', { name: 'Back' }));
  expect(await screen.findByRole('list', { name: 'Events' })).toBeVisible();
  expect(askedFor('ReportActivity')).toHaveLength(0);
});

test.each([
  ['an event that is gone', () => ({ reportActivity: refused('NOT_FOUND') }), /no longer kept/],
  [
    'too many reports',
    () => refusedAtTheDoor('RATE_LIMITED', { retryAfterSeconds: 600 }),
    /many events within an hour/,
  ],
  ['no network', networkDown, /can’t reach the server/],
])('%s is told, and the screen stays', async (_, reply, words) => {
  answerActivity([wrongCode]);
  answer(ReportActivityDocument, reply);
  const visitor = openActivity();
  await doubt(visitor);
  await visitor.click(screen.getByRole('button', report));
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  expect(screen.getByRole('heading', { name: 'Wasn’t that you?' })).toBeVisible();
});

test('pages are turned there and back', async () => {
  answerActivity([activity()], 'cursor-1');
  const visitor = openActivity();
  await visitor.click(await screen.findByRole('button', { name: 'Older' }));
  await waitFor(() => expect(askedFor('RecentActivity').at(-1)?.variables).toEqual({ after: 'cursor-1' }));
  await visitor.click(await screen.findByRole('button', { name: 'Newer' }));
  await waitFor(() => expect(askedFor('RecentActivity').at(-1)?.variables).toEqual({ after: null }));
});

test('until the answer comes the page has its shape; without events it says so', async () => {
  answer(RecentActivityDocument, silence);
  openActivity();
  await screen.findByRole('heading', { level: 1, name: 'Recent activity' });
  expect(screen.getByText('Loading')).toBeInTheDocument();
});

test('an account without events says what will be there', async () => {
  answerActivity([]);
  openActivity();
  expect(await screen.findByText(/Nothing to show yet/)).toBeVisible();
});

test('a fault carries the number by which support finds it, and can be tried again', async () => {
  answer(RecentActivityDocument, () => refusedAtTheDoor('INTERNAL_SERVER_ERROR', { requestId: 'r-42' }));
  const visitor = openActivity();
  expect(await screen.findByRole('alert')).toHaveTextContent('r-42');
  answerActivity([activity()]);
  await visitor.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('You signed in')).toBeVisible();
});

test('nobody sees it before both factors', async () => {
  open(session('CODE_REQUIRED'), '/activity');
  expect(await screen.findByRole('heading', { name: 'Enter your code' })).toBeVisible();
  expect(askedFor('RecentActivity')).toHaveLength(0);
});

test('sentences tell a recovery code from an app’s, and a type that is not known yet as any other event', () => {
  const details = activityDetails({ factor: 'RECOVERY_CODE', purpose: 'SIGN_IN', recoveryCodesLeft: 1 });
  expect(activitySentence(activity({ details }))).toBe('You signed in with a recovery code; 1 is left');
  expect(activitySentence(activity({ type: 'SOMETHING_NEW' as AuditEventType }))).toBe(
    'Something happened on your account',
  );
});
