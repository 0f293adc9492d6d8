import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  OverviewIncidentsDocument,
  OverviewInvitationsDocument,
  OverviewNotEnrolledDocument,
  OverviewPeopleDocument,
  OverviewResetsDocument,
  ResetRequestCountDocument,
} from '#src/generated/admin/graphql';
import { answer } from '#test/api';
import { incidentRow } from '#test/incidents';
import { invitation, northwind, openAdmin, pageInfo, person, queueEntry } from '#test/staff';

function answerOverview({ people = 2, notEnrolled = 6, more = false }) {
  answer(OverviewPeopleDocument, () => ({
    users: {
      __typename: 'UserConnection' as const,
      edges: Array.from({ length: people }, (_, index) => ({
        __typename: 'UserEdge' as const,
        node: { __typename: 'User' as const, id: `person-${index}` },
      })),
    },
    invitations: { __typename: 'InvitationConnection' as const, edges: [] },
  }));
  answer(OverviewResetsDocument, () => ({
    resetRequests: {
      __typename: 'ResetQueueConnection' as const,
      edges: people ? [{ __typename: 'ResetQueueEdge' as const, node: queueEntry() }] : [],
      pageInfo: pageInfo(),
    },
  }));
  answer(OverviewIncidentsDocument, () => ({
    incidents: {
      __typename: 'IncidentConnection' as const,
      edges: [{ __typename: 'IncidentEdge' as const, node: incidentRow({ organization: null }) }],
      pageInfo: pageInfo(),
    },
  }));
  answer(OverviewNotEnrolledDocument, () => ({
    users: {
      __typename: 'UserConnection' as const,
      edges: Array.from({ length: notEnrolled }, (_, index) => ({
        __typename: 'UserEdge' as const,
        node: { ...person({ id: `p-${index}`, name: `Person ${index}` }), organization: northwind },
      })),
      pageInfo: pageInfo(more ? 'cursor' : null),
    },
  }));
  answer(OverviewInvitationsDocument, () => ({
    invitations: {
      __typename: 'InvitationConnection' as const,
      edges: [{ __typename: 'InvitationEdge' as const, node: invitation() }],
      pageInfo: pageInfo(),
    },
  }));
}

test('each number stands over the first of what it counts and leads to all of it', async () => {
  answerOverview({ more: true });
  openAdmin('/admin');
  answer(ResetRequestCountDocument, () => ({ resetRequestCount: 1 }));
  const resets = await screen.findByRole('region', { name: 'Open reset requests' });
  expect(await within(resets).findByRole('link', { name: 'Ada Lovelace' })).toHaveAttribute(
    'href',
    '/admin/resets',
  );
  const incidents = screen.getByRole('region', { name: 'Open incidents' });
  expect(
    await within(incidents).findByRole('link', {
      name: 'A sign-in from the network of whoever made the reset',
    }),
  ).toHaveAttribute('href', '/admin/incidents/incident-1');
  expect(incidents).toHaveTextContent('No single account');
  expect(within(incidents).getByRole('link', { name: 'Show the open incidents' })).toHaveAttribute(
    'href',
    '/admin/incidents?status=OPEN',
  );
  const notEnrolled = screen.getByRole('region', { name: 'Without an authenticator' });
  expect(await within(notEnrolled).findByText('6+')).toBeVisible();
  expect(within(notEnrolled).getAllByRole('listitem')).toHaveLength(5);
  expect(within(notEnrolled).getByRole('link', { name: 'Show these people' })).toHaveAttribute(
    'href',
    '/admin/people?enrolled=no&status=ACTIVE',
  );
  const invitations = screen.getByRole('region', { name: 'Open invitations' });
  expect(await within(invitations).findByText('1')).toBeVisible();
});

test('a fresh organization starts with its first invitation', async () => {
  answerOverview({ people: 0, notEnrolled: 0 });
  openAdmin('/admin');
  await screen.findByRole('heading', { name: 'Invite your first people' });
  expect(screen.queryByRole('region', { name: 'Open invitations' })).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Invite people' })).toHaveAttribute(
    'href',
    '/admin/invitations?invite=one',
  );
});
