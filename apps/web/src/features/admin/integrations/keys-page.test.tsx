import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import {
  CreateApiKeyDocument,
  OrganizationNamesDocument,
  RestoreApiKeyDocument,
  RevokeApiKeyDocument,
  RotateApiKeyDocument,
} from '#src/generated/admin/graphql';
import { refused } from '#test/answers';
import { answer, askedFor, networkDown, refusedAtTheDoor } from '#test/api';
import { answerKeys, apiKey, secret } from '#test/integrations';
import { answerOrganizationNames, minutesAgo, northwind, openAdmin, staffSession } from '#test/staff';
import { exactText } from '../parts/moment-text';

const at = '/admin/keys?organization=northwind';
const created = (more = {}) => ({ __typename: 'ApiKeyCreated' as const, secret, apiKey: apiKey(more) });

test('without a chosen organization, one is to be chosen first', async () => {
  answerKeys([]);
  const visitor = openAdmin('/admin/keys');
  expect(await screen.findByRole('heading', { name: 'Choose an organization' })).toBeVisible();
  expect(askedFor('ApiKeys')).toEqual([]);
  expect(screen.queryByRole('button', { name: 'Make a key' })).not.toBeInTheDocument();
  const [, choice] = screen.getAllByRole('combobox', { name: 'Organization' });
  await visitor.selectOptions(choice as HTMLElement, 'Northwind Studios');
  expect(await screen.findByRole('heading', { name: 'No API keys yet' })).toBeVisible();
  expect(window.location.search).toBe('?organization=northwind');
  expect(askedFor('ApiKeys').at(-1)?.variables).toMatchObject({ organizationId: 'northwind' });
});

test('whoever sees one organization chooses none', async () => {
  answerKeys([apiKey()]);
  openAdmin('/admin/keys', staffSession('ACCOUNT_MANAGER'));
  answerOrganizationNames([northwind]);
  expect(await screen.findByText('Nightly report')).toBeVisible();
  expect(askedFor('ApiKeys').at(-1)?.variables).toMatchObject({ organizationId: 'northwind' });
});

test('organizations that could not be asked for are asked for again', async () => {
  const visitor = openAdmin('/admin/keys');
  answer(OrganizationNamesDocument, networkDown);
  expect(await screen.findByText(/We can’t reach the server/)).toBeVisible();
  answerOrganizationNames();
  await visitor.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Choose an organization' })).toBeVisible();
});

test('the list says what each key may do, where it stands, and offers what can be done with it', async () => {
  answerKeys([
    apiKey({ lastUsedAt: minutesAgo(3), scopes: ['USERS_READ', 'SESSIONS_INTROSPECT'] }),
    apiKey({ id: 'k2', replacedAt: minutesAgo(60), expiresAt: minutesAgo(-23.5 * 60) }),
    apiKey({ id: 'k3', status: 'SUSPENDED' }),
    apiKey({ id: 'k4', status: 'SUSPENDED', createdBy: grace }),
    apiKey({ id: 'k5', status: 'REVOKED' }),
    apiKey({ id: 'k6', status: 'EXPIRED', expiresAt: minutesAgo(60) }),
  ]);
  openAdmin(at);
  const [, active, replaced, suspended, own, revoked, expired] = await screen.findAllByRole('row');
  expect(active).toHaveTextContent(
    /Nightly report.*dfly_3kTz81Qa….*made 2 h ago by Mary Manager.*Read users.*Ask who is signed in.*Active.*ends.*3 min ago/,
  );
  expect(replaced).toHaveTextContent(/Replaced.*stops in 23 h.*Never/);
  expect(suspended).toHaveTextContent(/Suspended.*Waits for a second look/);
  expect(expired).toHaveTextContent(/Expired.*ended 1 h ago/);
  const actsOf = (row: HTMLElement | undefined) =>
    within(row as HTMLElement)
      .queryAllByRole('button')
      .map(({ textContent }) => textContent);
  expect(actsOf(active)).toEqual(['Rotate', 'Revoke']);
  expect(actsOf(replaced)).toEqual(['Revoke']);
  expect(actsOf(suspended)).toEqual(['Restore', 'Revoke']);
  expect(actsOf(own)).toEqual(['Revoke']);
  expect(actsOf(revoked)).toEqual([]);
  expect(actsOf(expired)).toEqual([]);
});

const grace = { __typename: 'Actor', id: 'grace', label: 'Grace Hopper' } as const;

test('the status and the page stand in the address', async () => {
  answerKeys([apiKey()], 'cursor');
  const visitor = openAdmin(at);
  await visitor.click(await screen.findByRole('button', { name: 'Next' }));
  await waitFor(() => expect(askedFor('ApiKeys').at(-1)?.variables).toMatchObject({ after: 'cursor' }));
  answerKeys([]);
  await visitor.click(screen.getByRole('button', { name: 'Revoked' }));
  expect(await screen.findByText('Nothing matches')).toBeVisible();
  expect(askedFor('ApiKeys').at(-1)?.variables).toEqual({
    organizationId: 'northwind',
    after: null,
    status: 'REVOKED',
  });
  expect(window.location.search).toBe('?organization=northwind&status=REVOKED');
  answerKeys([apiKey()]);
  await visitor.click(screen.getByRole('button', { name: 'Clear all filters' }));
  expect(await screen.findByText('Nightly report')).toBeVisible();
  expect(window.location.search).toBe('?organization=northwind');
});

test('a list that does not come says so, and is asked for again', async () => {
  answerKeys(networkDown);
  const visitor = openAdmin(at);
  expect(await screen.findByRole('heading', { name: 'We can’t show this right now' })).toBeVisible();
  answerKeys([]);
  await visitor.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'No API keys yet' })).toBeVisible();
});

test('a key is made once the form is complete, and shown once with a line to try it', async () => {
  answerKeys([]);
  answer(CreateApiKeyDocument, () => ({ createApiKey: created() }));
  const visitor = openAdmin(at);
  await visitor.click(await screen.findByRole('button', { name: 'Make a key' }));
  const dialog = await screen.findByRole('dialog', { name: 'New API key for Northwind Studios' });
  const confirm = within(dialog).getByRole('button', { name: 'Make the key' });
  await visitor.click(confirm);
  expect(within(dialog).getByText('Name what the key is for.')).toBeVisible();
  expect(within(dialog).getByText('Choose at least one.')).toBeVisible();
  expect(within(dialog).getByLabelText('What is it for?')).toHaveFocus();
  await visitor.type(within(dialog).getByLabelText('What is it for?'), ' Nightly report ');
  await visitor.click(confirm);
  expect(within(dialog).getByLabelText('Read users')).toHaveFocus();
  await visitor.click(within(dialog).getByLabelText('Read users'));
  await visitor.selectOptions(within(dialog).getByLabelText('Ends after'), '30 days');
  answerKeys([apiKey()]);
  await visitor.dblClick(confirm);
  const kept = await screen.findByRole('dialog', { name: 'Keep this key' });
  expect(within(kept).getByText(secret)).toBeVisible();
  expect(within(kept).getByText(/You’ll see it only now/)).toBeVisible();
  expect(kept).toHaveTextContent(`curl ${window.location.origin}/graphql -H "Authorization: Bearer $KEY"`);
  const write = vi.spyOn(navigator.clipboard, 'writeText');
  await visitor.click(within(kept).getByRole('button', { name: 'Copy the key' }));
  expect(write).toHaveBeenCalledWith(secret);
  expect(askedFor('CreateApiKey').map(({ variables }) => variables)).toEqual([
    { organizationId: 'northwind', name: 'Nightly report', scopes: ['USERS_READ'], expiresInDays: 30 },
  ]);
  await visitor.click(within(kept).getByRole('button', { name: 'I have kept it' }));
  expect(await screen.findByText('Nightly report')).toBeVisible();
  expect(screen.queryByText(secret)).not.toBeInTheDocument();
});

test('a code of the last minutes is asked for, and the form stays as it was where none is given', async () => {
  answerKeys([]);
  answer(CreateApiKeyDocument, () => refusedAtTheDoor('AUTH_STATE_REQUIRED'));
  const visitor = openAdmin(at, staffSession('SUPPORT', 'AUTHENTICATED'));
  await visitor.click(await screen.findByRole('button', { name: 'Make a key' }));
  await visitor.type(await screen.findByLabelText('What is it for?'), 'Report');
  await visitor.click(screen.getByLabelText('Read incidents'));
  await visitor.click(screen.getByRole('button', { name: 'Make the key' }));
  const stepUp = await screen.findByRole('dialog', { name: 'Enter a code to go on' });
  await visitor.click(within(stepUp).getByRole('button', { name: 'Close' }));
  expect(await screen.findByLabelText('What is it for?')).toHaveValue('Report');
  expect(screen.getByLabelText('Read incidents')).toBeChecked();
});

test('a rotated key says until when the former one works', async () => {
  answerKeys([apiKey()]);
  answer(RotateApiKeyDocument, () => ({
    rotateApiKey: created({ id: 'k2', createdAt: '2026-11-27T10:00:00.000Z' }),
  }));
  const visitor = openAdmin(at);
  await visitor.click(await screen.findByRole('button', { name: 'Rotate the key Nightly report' }));
  const dialog = await screen.findByRole('dialog', { name: 'Rotate “Nightly report”?' });
  expect(within(dialog).getByText(/^Both keys work until /)).toBeVisible();
  await visitor.selectOptions(within(dialog).getByLabelText('The former key works on for'), '3 days');
  await visitor.click(within(dialog).getByRole('button', { name: 'Make the new key' }));
  const kept = await screen.findByRole('dialog', { name: 'Keep this key' });
  expect(
    within(kept).getByText(
      `The former key dfly_3kTz81Qa… works beside it until ${exactText('2026-11-30T10:00:00.000Z')}.`,
    ),
  ).toBeVisible();
  expect(askedFor('RotateApiKey').at(-1)?.variables).toEqual({ id: 'k1', overlapHours: 72 });
});

test('an overlap never reaches past the end of the former key', async () => {
  answerKeys([apiKey({ expiresAt: '2026-11-27T12:00:00.000Z' })]);
  answer(RotateApiKeyDocument, () => ({
    rotateApiKey: created({ createdAt: '2026-11-27T10:00:00.000Z' }),
  }));
  const visitor = openAdmin(at);
  await visitor.click(await screen.findByRole('button', { name: 'Rotate the key Nightly report' }));
  await visitor.click(await screen.findByRole('button', { name: 'Make the new key' }));
  expect(
    await screen.findByText(new RegExp(`beside it until ${exactText('2026-11-27T12:00:00.000Z')}`)),
  ).toBeVisible();
});

test('a key that ends at once says so; one that was rotated elsewhere is not rotated twice', async () => {
  answerKeys([apiKey()]);
  answer(RotateApiKeyDocument, () => ({ rotateApiKey: refused('NOT_ALLOWED') }));
  const visitor = openAdmin(at);
  await visitor.click(await screen.findByRole('button', { name: 'Rotate the key Nightly report' }));
  await visitor.selectOptions(
    await screen.findByLabelText('The former key works on for'),
    'No time: it ends at once',
  );
  expect(screen.getByText(/get no answers until they have the new one/)).toBeVisible();
  await visitor.click(screen.getByRole('button', { name: 'Make the new key' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('This key can’t be rotated');
  answer(RotateApiKeyDocument, () => ({ rotateApiKey: created() }));
  await visitor.click(screen.getByRole('button', { name: 'Make the new key' }));
  expect(await screen.findByText('The former key dfly_3kTz81Qa… has stopped working.')).toBeVisible();
});

test('a key is revoked after saying what stops', async () => {
  answerKeys([apiKey({ lastUsedAt: minutesAgo(3) })]);
  answer(RevokeApiKeyDocument, () => ({ revokeApiKey: apiKey({ status: 'REVOKED' }) }));
  const visitor = openAdmin(at);
  await visitor.click(await screen.findByRole('button', { name: 'Revoke the key Nightly report' }));
  const dialog = await screen.findByRole('dialog', { name: 'Revoke “Nightly report”?' });
  expect(dialog).toHaveTextContent(/dfly_3kTz81Qa… get no answers.*Read users.*It was last used 3 min ago/);
  answerKeys([apiKey({ status: 'REVOKED' })]);
  await visitor.click(within(dialog).getByRole('button', { name: 'Revoke' }));
  expect(await screen.findByText(/The key “Nightly report” is revoked/)).toBeVisible();
  expect(askedFor('RevokeApiKey').at(-1)?.variables).toEqual({ id: 'k1' });
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Revoke the key/ })).toBeNull());
});

test('a suspended key is restored by somebody else than its maker', async () => {
  answerKeys([apiKey({ status: 'SUSPENDED' })]);
  answer(RestoreApiKeyDocument, () => ({ restoreApiKey: refused('NOT_ALLOWED') }));
  const visitor = openAdmin(at);
  await visitor.click(await screen.findByRole('button', { name: 'Restore the key Nightly report' }));
  const dialog = await screen.findByRole('dialog', { name: 'Restore “Nightly report”?' });
  expect(dialog).toHaveTextContent('The account of Mary Manager was frozen');
  await visitor.click(within(dialog).getByRole('button', { name: 'Restore' }));
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('somebody else must look at it first');
  answer(RestoreApiKeyDocument, () => ({ restoreApiKey: apiKey() }));
  await visitor.click(within(dialog).getByRole('button', { name: 'Restore' }));
  expect(await screen.findByText('The key “Nightly report” works again.')).toBeVisible();
});
