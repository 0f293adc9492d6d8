import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import {
  ChangeWebhookEndpointDocument,
  DeleteWebhookEndpointDocument,
  PauseWebhookEndpointDocument,
  RedeliverWebhookDocument,
  ResumeWebhookEndpointDocument,
  RotateWebhookSecretDocument,
  SendTestWebhookDocument,
} from '#src/generated/admin/graphql';
import { refused } from '#test/answers';
import { answer, askedFor } from '#test/api';
import {
  answerDeliveries,
  answerEndpoint,
  answerEndpoints,
  attempt,
  delivery,
  endpoint,
  webhookSecret,
} from '#test/integrations';
import { minutesAgo, openAdmin } from '#test/staff';
import { exactText } from '../parts/moment-text';

const at = '/admin/webhooks/w1?organization=northwind';
const failed = delivery({
  id: 'd3',
  status: 'FAILED',
  attempts: [
    attempt({ error: 'TIMED_OUT', responseStatus: null, durationMs: 15_000 }),
    attempt({ attemptedAt: minutesAgo(60), error: 'REDIRECTED', responseStatus: 302 }),
  ],
});

function openEndpoint(more = {}, deliveries = [delivery()]) {
  answerEndpoint(endpoint(more));
  answerDeliveries(deliveries);
  return openAdmin(at);
}

async function openAct(name: string, more = {}) {
  const visitor = openEndpoint(more);
  await visitor.click(await screen.findByRole('button', { name }));
  const dialog = await screen.findByRole('dialog');
  return { visitor, dialog };
}

test('the page says what the endpoint is told of, and how each delivery went', async () => {
  openEndpoint({ formerSecretUntil: minutesAgo(-90) }, [
    delivery({ id: 'd1', eventType: null, status: 'PENDING', nextAttemptAt: minutesAgo(0), attempts: [] }),
    delivery({
      id: 'd2',
      status: 'PENDING',
      nextAttemptAt: minutesAgo(-90),
      attempts: [attempt({ error: 'NOT_ACCEPTED', responseStatus: 503 })],
    }),
    failed,
    delivery({ id: 'd4' }),
  ]);
  expect(await screen.findByText('An incident was opened')).toBeVisible();
  expect(screen.getByText('Former secret').parentElement).toHaveTextContent('ends in 1 h');
  const [, first, again, given, taken] = await screen.findAllByRole('row');
  expect(first).toHaveTextContent(/Test.*webhook\.test.*Waiting.*next try in a moment.*–/);
  expect(again).toHaveTextContent(
    /A person enrolled.*user\.enrolled.*next try in 1 h.*Not taken \(503\).*1 try/,
  );
  expect(given).toHaveTextContent(/Failed.*No answer in 15 seconds.*2 tries/);
  expect(taken).toHaveTextContent(/Delivered.*Taken \(200\).*1 try.*2 min ago/);
});

test('the details of a delivery name every try and the id that receivers know it by', async () => {
  const visitor = openEndpoint({}, [failed]);
  await visitor.click(await screen.findByRole('button', { name: 'Details of: A person enrolled' }));
  const dialog = await screen.findByRole('dialog', { name: 'A person enrolled' });
  expect(within(dialog).getByText('d3')).toBeVisible();
  const tries = within(dialog).getAllByRole('listitem');
  expect(tries.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/No answer in 15 seconds.*15000 ms/),
    expect.stringMatching(/Redirect \(302\), not followed.*1 h ago.*120 ms/),
  ]);
});

test('status and page of the deliveries stand in the address', async () => {
  answerEndpoint(endpoint());
  answerDeliveries([delivery()], 'cursor');
  const visitor = openAdmin(at);
  await visitor.click(await screen.findByRole('button', { name: 'Next' }));
  await waitFor(() =>
    expect(askedFor('WebhookDeliveries').at(-1)?.variables).toMatchObject({ after: 'cursor' }),
  );
  answerDeliveries([]);
  await visitor.click(screen.getByRole('button', { name: 'Failed' }));
  expect(await screen.findByText('Nothing matches')).toBeVisible();
  expect(askedFor('WebhookDeliveries').at(-1)?.variables).toEqual({
    endpointId: 'w1',
    after: null,
    status: 'FAILED',
  });
  expect(window.location.search).toBe('?organization=northwind&status=FAILED');
});

test('a test is sent, and what became of it appears by itself', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const visitor = openEndpoint({}, []);
  expect(await screen.findByRole('heading', { name: 'Nothing was sent yet' })).toBeVisible();
  const waiting = delivery({
    eventType: null,
    status: 'PENDING',
    nextAttemptAt: minutesAgo(0),
    attempts: [],
  });
  answer(SendTestWebhookDocument, () => ({ sendTestWebhook: waiting }));
  answerDeliveries([waiting]);
  await visitor.click(screen.getByRole('button', { name: 'Send a test' }));
  expect(await screen.findByText('A test is on its way. It appears below.')).toBeVisible();
  expect(await screen.findByText('next try in a moment')).toBeVisible();
  answerDeliveries([delivery({ eventType: null })]);
  await vi.advanceTimersByTimeAsync(5500);
  expect(await screen.findByText('Taken (200)')).toBeVisible();
  vi.useRealTimers();
});

test('a delivery is sent again; where the endpoint was paused meanwhile, it says so', async () => {
  const visitor = openEndpoint({}, [failed]);
  answer(RedeliverWebhookDocument, () => ({ redeliverWebhook: refused('ENDPOINT_INACTIVE') }));
  const again = await screen.findByRole('button', { name: 'Send again: A person enrolled' });
  await visitor.click(again);
  expect(await screen.findByRole('alert')).toHaveTextContent('The endpoint isn’t active any more');
  answer(RedeliverWebhookDocument, () => ({ redeliverWebhook: { ...failed, status: 'PENDING' as const } }));
  await visitor.click(again);
  expect(await screen.findByText(/on its way again, with the same webhook-id/)).toBeVisible();
  expect(askedFor('RedeliverWebhook').at(-1)?.variables).toEqual({ id: 'd3' });
});

test('an endpoint that takes nothing says since when', async () => {
  openEndpoint({ failingSince: minutesAgo(150) });
  expect(await screen.findByText(/has taken nothing since/)).toHaveTextContent(
    'since 2 h ago. The last answers',
  );
  expect(screen.getByRole('button', { name: 'Send a test' })).toBeVisible();
});

test.each([
  [{ status: 'PAUSED' }, 'Nothing is sent while the endpoint is paused'],
  [{ status: 'SUSPENDED' }, 'until somebody else has looked at it'],
  [
    { status: 'SUSPENDED', createdBy: { __typename: 'Actor', id: 'grace', label: 'Grace Hopper' } },
    'until somebody else has looked at it',
  ],
  [{ status: 'DISABLED', disabledBecause: 'GONE' }, 'said that it is gone (410)'],
  [{ status: 'DISABLED', disabledBecause: 'FAILED' }, 'took nothing for three days'],
])('an endpoint that is not sent to says why: %o', async (more, why) => {
  const waiting = delivery({ status: 'PENDING', nextAttemptAt: minutesAgo(-5) });
  openEndpoint(more, [waiting]);
  expect(await screen.findByText(new RegExp(why.replace(/[()]/g, '\\$&')))).toBeVisible();
  expect(await screen.findByText('held until resumed')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Send a test' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Send again/ })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Resume' })).toBeVisible();
});

test('an endpoint is changed', async () => {
  const { visitor, dialog } = await openAct('Change');
  answer(ChangeWebhookEndpointDocument, () => ({ changeWebhookEndpoint: endpoint() }));
  expect(within(dialog).getByLabelText('Address')).toHaveValue('https://events.northwind.test/hooks');
  await visitor.clear(within(dialog).getByLabelText(/What is it for/));
  await visitor.click(within(dialog).getByLabelText('A person enrolled'));
  await visitor.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('The endpoint is changed.')).toBeVisible();
  expect(askedFor('ChangeWebhookEndpoint').at(-1)?.variables).toEqual({
    id: 'w1',
    url: 'https://events.northwind.test/hooks',
    description: '',
    eventTypes: ['INCIDENT_OPENED'],
  });
});

test('an endpoint is paused after a question', async () => {
  const { visitor, dialog } = await openAct('Pause');
  answer(PauseWebhookEndpointDocument, () => ({
    pauseWebhookEndpoint: endpoint({ status: 'PAUSED' }),
  }));
  answerEndpoint(endpoint({ status: 'PAUSED' }));
  await visitor.click(within(dialog).getByRole('button', { name: 'Pause' }));
  expect(await screen.findByText('The endpoint is paused.')).toBeVisible();
  expect(await screen.findByRole('button', { name: 'Resume' })).toBeVisible();
});

test('a suspended endpoint is resumed by somebody else than whoever set it', async () => {
  const { visitor, dialog } = await openAct('Resume', { status: 'SUSPENDED' });
  answer(ResumeWebhookEndpointDocument, () => ({ resumeWebhookEndpoint: refused('NOT_ALLOWED') }));
  await visitor.click(within(dialog).getByRole('button', { name: 'Resume' }));
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('somebody else must look at it first');
  answer(ResumeWebhookEndpointDocument, () => ({ resumeWebhookEndpoint: endpoint() }));
  await visitor.click(within(dialog).getByRole('button', { name: 'Resume' }));
  expect(await screen.findByText('The endpoint is sent to again.')).toBeVisible();
});

test('a new secret is shown once, with how long the former one signs as well', async () => {
  const { visitor, dialog } = await openAct('New secret');
  const formerSecretUntil = '2026-11-28T10:00:00.000Z';
  answer(RotateWebhookSecretDocument, () => ({
    rotateWebhookSecret: {
      __typename: 'WebhookEndpointSecret' as const,
      secret: webhookSecret,
      endpoint: endpoint({ formerSecretUntil }),
    },
  }));
  await visitor.click(within(dialog).getByRole('button', { name: 'Make the new secret' }));
  const kept = await screen.findByRole('dialog', { name: 'Keep this secret' });
  expect(within(kept).getByText(webhookSecret)).toBeVisible();
  expect(
    within(kept).getByText(`The former secret signs as well until ${exactText(formerSecretUntil)}.`),
  ).toBeVisible();
  await visitor.click(within(kept).getByRole('button', { name: 'I have kept it' }));
  expect(screen.queryByText(webhookSecret)).not.toBeInTheDocument();
});

test('a deleted endpoint leads back to the list', async () => {
  const { visitor, dialog } = await openAct('Delete');
  expect(dialog).toHaveTextContent('events.northwind.test is told of nothing any more');
  answer(DeleteWebhookEndpointDocument, () => ({
    deleteWebhookEndpoint: { __typename: 'WebhookEndpointDeleted' as const, id: 'w1' },
  }));
  answerEndpoints([]);
  await visitor.click(within(dialog).getByRole('button', { name: 'Delete' }));
  expect(await screen.findByRole('heading', { name: 'No endpoints yet' })).toBeVisible();
  expect(window.location.pathname + window.location.search).toBe('/admin/webhooks?organization=northwind');
});

test('an endpoint that is not mine to see isn’t there', async () => {
  answerEndpoint(null);
  openAdmin(at);
  expect(await screen.findByRole('heading', { level: 1, name: 'This endpoint isn’t here' })).toBeVisible();
});
