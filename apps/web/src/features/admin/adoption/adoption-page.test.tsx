import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AdoptionDocument } from '#src/generated/admin/graphql';
import { answer, askedFor, refusedAtTheDoor, silence } from '#test/api';
import { adoption, answerAdoption, answerAdoptionByOrganization, northwind, openAdmin } from '#test/staff';
import { durationWords, percentWords } from './adoption.messages';

const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));

test('each picture stands in a table, too, and each standing leads to its people', async () => {
  answerAdoption(adoption());
  answerAdoptionByOrganization();
  openAdmin('/admin/adoption');
  const standings = await screen.findByRole('table', { name: 'People by where they stand' });
  expect(rowsOf(standings)).toEqual([
    ['Enrolled', '41'],
    ['Waiting: no authenticator yet', '9'],
    ['Invited: no account yet', '6'],
    ['Frozen', '2'],
    ['Deactivated', '3'],
  ]);
  expect(screen.getByText('82%')).toBeVisible();
  expect(screen.getByText('41 of 50 people with an open account have enrolled')).toBeVisible();
  expect(screen.getByRole('link', { name: /^Waiting/ })).toHaveAttribute(
    'href',
    '/admin/people?enrolled=no&status=ACTIVE',
  );
  expect(rowsOf(screen.getByRole('table', { name: /^Time from the first sign-in/ }))).toEqual([
    ['Median: half took no longer', '4 min'],
    ['Nine of ten took no longer', '2 h 10 min'],
  ]);
  expect(rowsOf(screen.getByRole('table', { name: /first QR code/ }))).toEqual([
    ['Guided, step by step', '30', '75%'],
    ['Straight to the QR code', '10', '25%'],
  ]);
  expect(rowsOf(screen.getByRole('table', { name: /^Pages of setting up/ })).at(-1)).toEqual([
    'QR code',
    '47',
    '3',
  ]);
});

test('the pictures of the weeks say what they show, and a table has each week', async () => {
  answerAdoption(adoption());
  answerAdoptionByOrganization();
  const visitor = openAdmin('/admin/adoption');
  expect(
    await screen.findByRole('img', {
      name: 'First sign-ins: 31 in 12 weeks, most in the week of Oct 5 with 9. The table below has each week.',
    }),
  ).toBeVisible();
  expect(screen.getByRole('img', { name: 'Enrolled: none in 12 weeks.' })).toBeVisible();
  await visitor.click(screen.getByText('Show the numbers as a table'));
  const rows = rowsOf(screen.getByRole('table', { name: /by week$/ }));
  expect(rows[0]).toEqual(['Sep 7', '0', '2', '0']);
  expect(rows.at(-1)).toEqual(['Nov 23, so far', '11', '2', '0']);
});

test('a row of an organization narrows the page down to it, by the address', async () => {
  answerAdoption(adoption());
  answerAdoptionByOrganization('cursor-1');
  const visitor = openAdmin('/admin/adoption');
  const table = await screen.findByRole('table', { name: /^Organizations/ });
  expect(rowsOf(table)[0]).toEqual(['Northwind Studios', '69%', '20', '9', '3', '1']);
  await visitor.click(screen.getByRole('button', { name: 'Next' }));
  await waitFor(() =>
    expect(askedFor('AdoptionByOrganization').at(-1)?.variables).toEqual({ after: 'cursor-1' }),
  );
  await visitor.click(screen.getByRole('link', { name: 'Northwind Studios' }));
  await waitFor(() =>
    expect(askedFor('Adoption').at(-1)?.variables).toEqual({ organizationId: northwind.id }),
  );
  expect(window.location.search).toBe('?organization=northwind');
  await waitFor(() =>
    expect(screen.queryByRole('table', { name: /^Organizations/ })).not.toBeInTheDocument(),
  );
});

test('before anybody enrolled the page says so instead of drawing nothing', async () => {
  answerAdoption(
    adoption({
      enrolled: 0,
      timeToEnroll: { __typename: 'EnrollmentTime', people: 0, medianSeconds: null, p90Seconds: null },
      paths: { __typename: 'EnrollmentPaths', guided: 0, qrFirst: 0, unknown: 0 },
      steps: adoption().steps.map((step) => ({ ...step, reached: 0, stopped: 0 })),
    }),
  );
  openAdmin('/admin/adoption?organization=northwind');
  expect(await screen.findByText(/so there is no time to tell/)).toBeVisible();
  expect(screen.getByText(/so nobody has chosen a way/)).toBeVisible();
  expect(screen.getByText(/Nobody has begun to set up/)).toBeVisible();
  expect(screen.getByText('0%')).toBeVisible();
});

test('without people it leads to the invitations; a foreign organization is not here', async () => {
  answerAdoption(adoption({ enrolled: 0, waiting: 0, invited: 0, frozen: 0, deactivated: 0 }));
  openAdmin('/admin/adoption?organization=northwind');
  await screen.findByRole('heading', { name: 'There is nothing to count yet' });
  expect(screen.getByRole('link', { name: 'Invite people' })).toHaveAttribute(
    'href',
    '/admin/invitations?invite=one&organization=northwind',
  );
});

test('an organization that is not there, or not theirs, has no numbers', async () => {
  answerAdoption(null);
  openAdmin('/admin/adoption?organization=foreign');
  expect(await screen.findByRole('heading', { name: 'This organization isn’t here' })).toBeVisible();
});

test('until the answer comes the page has the shape of its cards', async () => {
  answer(AdoptionDocument, silence);
  openAdmin('/admin/adoption');
  await screen.findByRole('heading', { level: 1, name: 'Adoption' });
  expect(screen.getByText('Loading')).toBeInTheDocument();
});

test('a fault carries the number by which support finds it, and can be tried again', async () => {
  answer(AdoptionDocument, () => refusedAtTheDoor('INTERNAL_SERVER_ERROR', { requestId: 'r-7' }));
  const visitor = openAdmin('/admin/adoption?organization=northwind');
  expect(await screen.findByRole('alert')).toHaveTextContent('r-7');
  answerAdoption(adoption());
  await visitor.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('82%')).toBeVisible();
});

test('times and shares are told in round words, and all only where it is all', () => {
  expect([8, 45, 89, 90, 210, 3599, 7800, 7200, 100_000, 400_000].map(durationWords)).toEqual([
    '8 s',
    '45 s',
    '89 s',
    '2 min',
    '4 min',
    '1 h',
    '2 h 10 min',
    '2 h',
    '1 day',
    '5 days',
  ]);
  expect(percentWords(999, 1000)).toBe('99%');
  expect(percentWords(1, 1000)).toBe('<1%');
  expect(percentWords(0, 0)).toBe('–');
});
