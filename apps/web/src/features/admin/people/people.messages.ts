import type { AccountStatus, Role } from '#src/generated/admin/graphql';
import { enrolledWords, roleWords, statusWords } from '../parts/parts.messages';

export const peopleMessages = {
  heading: 'People',
  caption: 'People, one a row; a row leads to the person',
  search: 'Name or e-mail',
  person: 'Person',
  standing: 'Status',
  factor: 'Second factor',
  organization: 'Organization',
  lastSignIn: 'Last sign-in',
  empty: 'Nobody is here yet',
  emptyText: 'The people of this organization appear here once they are invited.',
  invite: 'Invite people',
  filters: {
    enrolled: 'Second factor',
    status: 'Status',
    role: 'Role',
  },
  enrolled: enrolledWords satisfies Record<'yes' | 'no', string>,
  status: statusWords satisfies Record<AccountStatus, string>,
  role: roleWords satisfies Record<Role, string>,
};
