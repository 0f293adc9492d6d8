import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  AccountManagerCandidatesDocument,
  AssignAccountManagerDocument,
  CreateOrganizationDocument,
  OrganizationsDocument,
  UnassignAccountManagerDocument,
  UpdateOrganizationDocument,
} from '#src/generated/admin/graphql';
import { approvedApp, refused } from '#test/answers';
import { answer, askedFor } from '#test/api';
import { answerOrganization, openAdmin, organization, pageInfo, staffSession } from '#test/staff';

const katherine = {
  __typename: 'AccountManager' as const,
  id: 'katherine',
  name: 'Katherine Johnson',
  email: 'katherine@dragonfly.test',
} as const;
const other = { ...approvedApp, name: 'Google Authenticator', note: null };
const { __typename: _, ...microsoft } = approvedApp;

const answerList = (more = {}) =>
  answer(OrganizationsDocument, () => ({
    organizations: {
      __typename: 'OrganizationConnection' as const,
      edges: [{ __typename: 'OrganizationEdge' as const, node: organization(more) }],
      pageInfo: pageInfo(),
    },
  }));

const answerUpdate = () => answer(UpdateOrganizationDocument, () => ({ updateOrganization: organization() }));
const updated = () => askedFor('UpdateOrganization').at(-1)?.variables;

test('the list says who looks after each organization and which apps it approves', async () => {
  answerList({
    accountManagers: [katherine],
    approvedApps: [approvedApp],
    supportContact: 'help@northwind.test',
  });
  openAdmin('/admin/organizations', staffSession('ACCOUNT_MANAGER'));
  const [, row] = await screen.findAllByRole('row');
  expect(row).toHaveTextContent(
    /Northwind Studios.*help@northwind.test.*Microsoft Authenticator.*Katherine Johnson/,
  );
  expect(screen.queryByRole('button', { name: 'New organization' })).not.toBeInTheDocument();
});

test('support creates an organization and lands on its page; a taken name is said', async () => {
  answerList();
  answerOrganization(organization({ id: 'new', name: 'Fabrikam' }));
  answer(CreateOrganizationDocument, () => ({ createOrganization: refused('NAME_TAKEN') }));
  const visitor = openAdmin('/admin/organizations');
  await visitor.click(await screen.findByRole('button', { name: 'New organization' }));
  const dialog = await screen.findByRole('dialog');
  await visitor.click(within(dialog).getByRole('button', { name: 'Create the organization' }));
  expect(within(dialog).getByLabelText('Name')).toHaveFocus();
  await visitor.type(within(dialog).getByLabelText('Name'), 'Fabrikam');
  await visitor.click(within(dialog).getByRole('button', { name: 'Create the organization' }));
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('Another organization has this name');
  answer(CreateOrganizationDocument, () => ({
    createOrganization: organization({ id: 'new', name: 'Fabrikam' }),
  }));
  await visitor.click(within(dialog).getByRole('button', { name: 'Create the organization' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Fabrikam' })).toBeVisible();
  expect(window.location.pathname).toBe('/admin/organizations/new');
});

test('an account manager saves the contact and never the name', async () => {
  answerOrganization(organization({ supportContact: 'old@northwind.test' }));
  answerUpdate();
  const visitor = openAdmin('/admin/organizations/northwind', staffSession('ACCOUNT_MANAGER'));
  expect(await screen.findByLabelText('Name')).toHaveAttribute('readonly');
  await visitor.clear(screen.getByLabelText('Support contact'));
  await visitor.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('The details are saved.')).toBeVisible();
  expect(updated()).toEqual({ id: 'northwind', supportContact: null });
});

test('an app is added with links that lead into the stores', async () => {
  answerOrganization(organization());
  answerUpdate();
  const visitor = openAdmin('/admin/organizations/northwind');
  await visitor.click(await screen.findByRole('button', { name: 'Add an app' }));
  const dialog = await screen.findByRole('dialog');
  await visitor.type(within(dialog).getByLabelText('Name'), microsoft.name);
  expect(within(dialog).getByLabelText('Name')).toHaveAttribute('maxlength', '64');
  expect(within(dialog).getByLabelText('Note of the IT team')).toHaveAttribute('maxlength', '300');
  await visitor.type(within(dialog).getByLabelText('Link in Google Play'), 'https://example.com/app');
  await visitor.click(within(dialog).getByRole('button', { name: 'Save the app' }));
  expect(within(dialog).getByText('Enter a link that starts with https://play.google.com/.')).toBeVisible();
  expect(within(dialog).getByLabelText('Link in Google Play')).toHaveFocus();
  await visitor.clear(within(dialog).getByLabelText('Link in Google Play'));
  await visitor.type(within(dialog).getByLabelText('Link in Google Play'), microsoft.androidUrl);
  await visitor.click(within(dialog).getByRole('button', { name: 'Save the app' }));
  expect(await screen.findByText('The approved apps are saved.')).toBeVisible();
  expect(updated()).toEqual({
    id: 'northwind',
    approvedApps: [{ name: microsoft.name, androidUrl: microsoft.androidUrl, iosUrl: null, note: null }],
  });
});

test('apps change places and leave the list', async () => {
  answerOrganization(organization({ approvedApps: [approvedApp, other] }));
  answerUpdate();
  const visitor = openAdmin('/admin/organizations/northwind');
  await visitor.dblClick(await screen.findByRole('button', { name: 'Move Google Authenticator up' }));
  await waitFor(() =>
    expect(updated()).toMatchObject({ approvedApps: [{ name: 'Google Authenticator' }, microsoft] }),
  );
  const remove = screen.getByRole('button', { name: 'Remove Google Authenticator' });
  await waitFor(() => expect(remove).not.toHaveAttribute('aria-disabled'));
  expect(askedFor('UpdateOrganization')).toHaveLength(1);
  await visitor.click(remove);
  await waitFor(() => expect(updated()).toEqual({ id: 'northwind', approvedApps: [microsoft] }));
});

test('support finds and assigns an account manager, and removes one after a question', async () => {
  answerOrganization(organization());
  answer(AccountManagerCandidatesDocument, () => ({
    users: {
      __typename: 'UserConnection' as const,
      edges: [{ __typename: 'UserEdge' as const, node: { ...katherine, __typename: 'User' as const } }],
    },
  }));
  answer(AssignAccountManagerDocument, () => ({
    assignAccountManager: { __typename: 'User' as const, id: 'katherine' },
  }));
  answer(UnassignAccountManagerDocument, () => ({
    unassignAccountManager: { __typename: 'User' as const, id: 'katherine' },
  }));
  const visitor = openAdmin('/admin/organizations/northwind');
  await visitor.type(await screen.findByLabelText('Assign an account manager'), 'kat');
  const assign = await screen.findByRole('button', { name: 'Assign Katherine Johnson' });
  answerOrganization(organization({ accountManagers: [katherine] }));
  await visitor.dblClick(assign);
  expect(await screen.findByText('Katherine Johnson now looks after this organization.')).toBeVisible();
  expect(askedFor('AssignAccountManager')).toHaveLength(1);
  await visitor.click(await screen.findByRole('button', { name: 'Remove Katherine Johnson' }));
  await visitor.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }));
  expect(await screen.findByText('Katherine Johnson no longer looks after this organization.')).toBeVisible();
  expect(askedFor('AccountManagerCandidates').at(-1)?.variables).toEqual({ search: 'kat' });
});

test('an account manager sees who looks after the organization and changes nothing about it', async () => {
  answerOrganization(organization({ accountManagers: [katherine] }));
  openAdmin('/admin/organizations/northwind', staffSession('ACCOUNT_MANAGER'));
  expect(await screen.findByText('katherine@dragonfly.test')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Remove Katherine Johnson' })).not.toBeInTheDocument();
  expect(screen.queryByLabelText('Assign an account manager')).not.toBeInTheDocument();
});

test('an organization that is not mine to see isn’t there', async () => {
  answerOrganization(null);
  openAdmin('/admin/organizations/elsewhere');
  expect(
    await screen.findByRole('heading', { level: 1, name: 'This organization isn’t here' }),
  ).toBeVisible();
});
