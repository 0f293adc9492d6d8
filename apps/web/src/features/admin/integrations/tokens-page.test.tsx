import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SetAudiencesDocument } from '#src/generated/admin/graphql';
import { refused } from '#test/answers';
import { answer, askedFor } from '#test/api';
import { answerAudiences } from '#test/integrations';
import { northwind, openAdmin } from '#test/staff';
import { platformOrigin } from './platform-origin';

const at = '/admin/access-tokens?organization=northwind';
const lessons = 'https://lessons.example';
const shop = 'https://shop.example:8443';
const answerSave = () =>
  answer(SetAudiencesDocument, ({ audiences }) => ({
    setAudiences: { ...northwind, audiences: audiences as string[] },
  }));
const saved = () => askedFor('SetAudiences').at(-1)?.variables;

test('a platform is added to those that are there, by its address alone', async () => {
  answerAudiences([lessons]);
  answerSave();
  const visitor = openAdmin(at);
  const field = await screen.findByLabelText('Add a platform');
  const add = screen.getByRole('button', { name: 'Add' });
  await visitor.type(field, 'https://shop.example/path');
  await visitor.click(add);
  expect(screen.getByText('Enter an address that begins with https:// and has no path.')).toBeVisible();
  expect(field).toHaveFocus();
  await visitor.clear(field);
  await visitor.type(field, lessons);
  expect(screen.getByText('This platform is in the list already.')).toBeVisible();
  await visitor.clear(field);
  await visitor.type(field, `${shop}/`);
  answerAudiences([lessons, shop]);
  await visitor.dblClick(add);
  expect(await screen.findByText(`Tokens are now issued for ${shop}.`)).toBeVisible();
  expect(askedFor('SetAudiences')).toHaveLength(1);
  expect(saved()).toEqual({ organizationId: 'northwind', audiences: [lessons, shop] });
  expect(await screen.findByRole('button', { name: `Remove ${shop}` })).toBeVisible();
  expect(field).toHaveValue('');
});

test('a platform is removed after a question', async () => {
  answerAudiences([lessons, shop]);
  answerSave();
  const visitor = openAdmin(at);
  await visitor.click(await screen.findByRole('button', { name: `Remove ${lessons}` }));
  const dialog = await screen.findByRole('dialog', { name: `Remove ${lessons}?` });
  expect(dialog).toHaveTextContent('turned away within five minutes');
  answerAudiences([shop]);
  await visitor.click(within(dialog).getByRole('button', { name: 'Remove' }));
  expect(await screen.findByText(`No more tokens are issued for ${lessons}.`)).toBeVisible();
  expect(saved()).toEqual({ organizationId: 'northwind', audiences: [shop] });
});

test('a refusal is said beside the form', async () => {
  answerAudiences([]);
  answer(SetAudiencesDocument, () => ({ setAudiences: refused('NOT_FOUND') }));
  const visitor = openAdmin(at);
  expect(await screen.findByText(/no tokens are issued for this organization/)).toBeVisible();
  await visitor.type(screen.getByLabelText('Add a platform'), `${lessons}{Enter}`);
  expect(await screen.findByRole('alert')).toHaveTextContent('That is no longer there');
  expect(screen.getByLabelText('Add a platform')).toHaveValue(lessons);
});

test('twenty platforms are as many as there can be', async () => {
  answerAudiences(Array.from({ length: 20 }, (_, index) => `https://p${index}.example`));
  openAdmin(at);
  expect(await screen.findByText(/as many as there can be/)).toBeVisible();
  expect(screen.queryByLabelText('Add a platform')).not.toBeInTheDocument();
});

test('the page says where the public keys are', async () => {
  answerAudiences([]);
  openAdmin(at);
  expect(await screen.findByText(`${window.location.origin}/.well-known/jwks.json`)).toBeVisible();
});

test('an organization that is not mine to see isn’t there', async () => {
  answerAudiences(null);
  openAdmin(at);
  expect(await screen.findByRole('heading', { name: 'This organization isn’t here' })).toBeVisible();
});

test.each([
  ['https://lessons.example', 'https://lessons.example'],
  [' https://Lessons.example/ ', 'https://lessons.example'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['lessons.example', null],
  ['ftp://lessons.example', null],
  ['https://user@lessons.example', null],
  ['https://lessons.example?a', null],
  ['https://lessons.example//', null],
])('%s is the platform %s', (text, origin) => expect(platformOrigin(text)).toBe(origin));
