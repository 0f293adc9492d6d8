import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CreateWebhookEndpointDocument, WebhookEndpointsDocument } from '#src/generated/admin/graphql';
import { refused } from '#test/answers';
import { answer, askedFor, networkDown, refusedAtTheDoor } from '#test/api';
import {
  answerDeliveries,
  answerEndpoint,
  answerEndpoints,
  endpoint,
  webhookSecret,
} from '#test/integrations';
import { minutesAgo, openAdmin } from '#test/staff';
import { eventGroups, typeName } from './webhook-events';
import { eventWords } from './webhooks.messages';

const at = '/admin/webhooks?organization=northwind';
const everything = Object.values(eventGroups).flat();

async function openForm() {
  answerEndpoints([]);
  const visitor = openAdmin(at);
  await screen.findByRole('heading', { name: 'No endpoints yet' });
  await visitor.click(screen.getByRole('button', { name: 'Add an endpoint' }));
  const dialog = await screen.findByRole('dialog', {
    name: 'New webhook endpoint for Northwind Studios',
  });
  return { visitor, dialog, add: within(dialog).getByRole('button', { name: 'Add the endpoint' }) };
}

test('the list says where each endpoint stands and leads to its page', async () => {
  answerEndpoints([
    endpoint({ failingSince: minutesAgo(150) }),
    endpoint({ id: 'w2', description: '', eventTypes: everything, status: 'PAUSED', lastDeliveredAt: null }),
    endpoint({ id: 'w3', status: 'SUSPENDED', eventTypes: ['USER_JOINED'] }),
    endpoint({ id: 'w4', status: 'DISABLED' }),
  ]);
  openAdmin(at);
  const [, active, paused, suspended, disabled] = await screen.findAllByRole('row');
  expect(active).toHaveTextContent(
    /Security monitor.*https:\/\/events.*2 events.*Active.*failing since 2 h ago.*3 min ago/,
  );
  expect(paused).toHaveTextContent(/^events\.northwind\.test.*Everything.*Paused.*Never/);
  expect(suspended).toHaveTextContent(/1 event.*Suspended/);
  expect(disabled).toHaveTextContent('Given up');
  expect(within(active as HTMLElement).getByRole('link')).toHaveAttribute(
    'href',
    '/admin/webhooks/w1?organization=northwind',
  );
});

test('a list that does not come says so, and is asked for again', async () => {
  answer(WebhookEndpointsDocument, networkDown);
  const visitor = openAdmin(at);
  expect(await screen.findByRole('heading', { name: 'We can’t show this right now' })).toBeVisible();
  answerEndpoints([]);
  await visitor.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'No endpoints yet' })).toBeVisible();
});

test('an endpoint is added once the form is complete; its secret is shown once, then its page', async () => {
  const { visitor, dialog, add } = await openForm();
  answer(CreateWebhookEndpointDocument, () => ({
    createWebhookEndpoint: {
      __typename: 'WebhookEndpointSecret' as const,
      secret: webhookSecret,
      endpoint: endpoint(),
    },
  }));
  await visitor.click(within(dialog).getByLabelText('Address'));
  await visitor.paste('events.northwind.test');
  await visitor.click(add);
  expect(within(dialog).getByText(/Enter a whole address/)).toBeVisible();
  expect(within(dialog).getByText('Choose at least one event.')).toBeVisible();
  expect(within(dialog).getByLabelText('Address')).toHaveFocus();
  await visitor.clear(within(dialog).getByLabelText('Address'));
  await visitor.paste('https://events.northwind.test/hooks');
  await visitor.click(add);
  expect(within(dialog).getByLabelText('Users')).toHaveFocus();
  await visitor.click(within(dialog).getByLabelText('Incidents'));
  await visitor.click(within(dialog).getByLabelText('An incident is being looked into'));
  expect(within(dialog).getByLabelText('Incidents')).toBePartiallyChecked();
  await visitor.click(within(dialog).getByLabelText('A person enrolled'));
  await visitor.dblClick(add);
  const kept = await screen.findByRole('dialog', { name: 'Keep this secret' });
  expect(within(kept).getByText(webhookSecret)).toBeVisible();
  expect(askedFor('CreateWebhookEndpoint').map(({ variables }) => variables)).toEqual([
    {
      organizationId: 'northwind',
      url: 'https://events.northwind.test/hooks',
      description: '',
      eventTypes: ['USER_ENROLLED', 'INCIDENT_OPENED', 'INCIDENT_RESOLVED'],
    },
  ]);
  answerEndpoint(endpoint());
  answerDeliveries([]);
  await visitor.click(within(kept).getByRole('button', { name: 'I have kept it' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Security monitor' })).toBeVisible();
  expect(window.location.pathname).toBe('/admin/webhooks/w1');
  expect(screen.queryByText(webhookSecret)).not.toBeInTheDocument();
});

test('an address that can’t be sent to, and one endpoint too many, are said in the form', async () => {
  const { visitor, dialog, add } = await openForm();
  answer(CreateWebhookEndpointDocument, () => refusedAtTheDoor('BAD_USER_INPUT'));
  await visitor.click(within(dialog).getByLabelText('Address'));
  await visitor.paste('https://10.0.0.1/');
  await visitor.click(within(dialog).getByLabelText('Resets'));
  await visitor.click(add);
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('Nothing can be sent to this address');
  const tooMany = { ...refused('TOO_MANY_ENDPOINTS'), message: 'There can be 10 endpoints.' };
  answer(CreateWebhookEndpointDocument, () => ({ createWebhookEndpoint: tooMany }));
  await visitor.click(add);
  expect(await within(dialog).findByText('There can be 10 endpoints.')).toBeVisible();
});

test('each type of event stands in one group, and is named as its payload names it', () => {
  expect([...everything].sort()).toEqual(Object.keys(eventWords).sort());
  expect(
    ['API_KEY_CREATED', 'RECOVERY_CODES_RENEWED', 'USER_JOINED', null].map((type) => typeName(type as never)),
  ).toEqual(['api_key.created', 'recovery_codes.renewed', 'user.joined', 'webhook.test']);
});
