import { expect, test } from 'vitest';
import { roles } from '../role.js';
import { whyNotInvite } from './invitation-policy.js';

const allowed = roles.flatMap((staff) =>
  roles.flatMap((role) =>
    [false, true]
      .filter((isPlatform) => !whyNotInvite({ role: staff }, { role, organization: { isPlatform } }))
      .map((isPlatform) => `${staff}: ${role} of ${isPlatform ? 'the platform' : 'a customer'}`),
  ),
);

test('account managers invite users of customers, support everybody, and support accounts only into the platform', () => {
  expect(allowed).toEqual([
    'ACCOUNT_MANAGER: USER of a customer',
    'SUPPORT: USER of a customer',
    'SUPPORT: USER of the platform',
    'SUPPORT: ACCOUNT_MANAGER of a customer',
    'SUPPORT: ACCOUNT_MANAGER of the platform',
    'SUPPORT: SUPPORT of the platform',
  ]);
});
