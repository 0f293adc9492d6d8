import { expect, test } from 'vitest';
import { roles } from '../role.js';
import { mayActOn } from './staff-policy.js';

const allowed = roles.flatMap((role) =>
  roles
    .filter((target) => mayActOn({ id: 'staff', role }, { id: 'other', role: target }))
    .map((target) => `${role} on ${target}`),
);

test('account managers act on users, support on everybody, users on nobody', () => {
  expect(allowed).toEqual([
    'ACCOUNT_MANAGER on USER',
    'SUPPORT on USER',
    'SUPPORT on ACCOUNT_MANAGER',
    'SUPPORT on SUPPORT',
  ]);
});

test('nobody acts on themselves', () => {
  for (const role of roles) expect(mayActOn({ id: 'me', role }, { id: 'me', role })).toBe(false);
});
