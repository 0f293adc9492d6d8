import { authStates } from '@dragonfly-2fa/shared';
import { expect, test } from 'vitest';
import { addAccountPath, guidedQrPath, paths } from './paths';
import { placeFor } from './screen-for-state';

const stand = (state: (typeof authStates)[number], recoveryCodesSaved: boolean | null = null) => ({
  state,
  recoveryCodesSaved,
});

test.each([
  ['ANONYMOUS', 'SIGN_IN', paths.signIn],
  ['ENROLLMENT_REQUIRED', 'ADD_APP', paths.addApp],
  ['EMAIL_CODE_REQUIRED', 'EMAIL_CODE', paths.emailCode],
  ['CODE_REQUIRED', 'CODE', paths.code],
  ['AUTHENTICATED', 'HOME', paths.home],
  ['ELEVATED', 'HOME', paths.home],
] as const)('%s shows %s by default', (state, screen, path) => {
  expect(placeFor(stand(state), '/somewhere')).toEqual({ screen, path });
});

test.each([
  ['ENROLLMENT_REQUIRED', paths.getApp, 'GET_APP'],
  ['ENROLLMENT_REQUIRED', paths.qrCode, 'QR_CODE'],
  ['CODE_REQUIRED', paths.recoveryCode, 'RECOVERY_CODE'],
  ['EMAIL_CODE_REQUIRED', paths.recoveryCode, 'RECOVERY_CODE'],
  ['EMAIL_CODE_REQUIRED', paths.lockedOut, 'LOCKED_OUT'],
  ['CODE_REQUIRED', paths.lockedOut, 'LOCKED_OUT'],
  ['AUTHENTICATED', paths.recoveryCodes, 'RECOVERY_CODES'],
  ['ELEVATED', paths.done, 'DONE'],
] as const)('%s at %s shows %s', (state, path, screen) => {
  expect(placeFor(stand(state), path)).toEqual({ screen, path });
});

test.each([
  [addAccountPath('authy'), 'ADD_ACCOUNT'],
  [guidedQrPath('authy'), 'QR_CODE'],
] as const)('%s keeps the chosen app', (path, screen) => {
  expect(placeFor(stand('ENROLLMENT_REQUIRED'), path)).toEqual({ screen, path, app: 'authy' });
  expect(placeFor(stand('CODE_REQUIRED'), path).screen).toBe('CODE');
});

test.each(['/set-up/guide/', '/set-up/guide/A%20b', '/set-up/guide/authy/qr-code/more'])(
  '%s is no place in the guide',
  (path) => expect(placeFor(stand('ENROLLMENT_REQUIRED'), path).path).toBe(paths.addApp),
);

test.each(authStates)('%s may read the introduction and open what a mail links to', (state) => {
  const openTo = (path: string) => placeFor(stand(state, false), path).screen;
  expect([paths.introduction, paths.invitation, paths.newPassword, paths.notMe].map(openTo)).toEqual([
    'INTRODUCTION',
    'INVITATION',
    'NEW_PASSWORD',
    'NOT_ME',
  ]);
});

test('only where a code is due a reset can be asked for', () => {
  const due = ['CODE_REQUIRED', 'EMAIL_CODE_REQUIRED'];
  for (const state of authStates.filter((other) => !due.includes(other)))
    expect(placeFor(stand(state), paths.lockedOut).screen).not.toBe('LOCKED_OUT');
});

test.each(authStates)('no address lets %s see a page of another state', (state) => {
  for (const path of Object.values(paths)) {
    const place = placeFor(stand(state), path);
    expect(placeFor(stand(state), place.path)).toEqual(place);
  }
  expect(placeFor(stand('ANONYMOUS'), paths.home).screen).toBe('SIGN_IN');
  expect(placeFor(stand('CODE_REQUIRED'), paths.qrCode).screen).toBe('CODE');
});

test.each([paths.home, paths.done, '/somewhere'])('unsaved recovery codes come first at %s', (path) => {
  expect(placeFor(stand('ELEVATED', false), path).screen).toBe('RECOVERY_CODES');
});

test.each(['ACCOUNT_MANAGER', 'SUPPORT'] as const)(
  '%s may enter the admin area with both factors only',
  (role) => {
    const staff = { user: { role } };
    for (const path of [paths.admin, '/admin/people', '/admin/people/7'] as const) {
      expect(placeFor({ ...stand('ELEVATED'), ...staff }, path)).toEqual({ screen: 'ADMIN', path });
      expect(placeFor({ ...stand('ELEVATED', false), ...staff }, path).screen).toBe('RECOVERY_CODES');
    }
    expect(placeFor({ ...stand('ELEVATED'), ...staff }, '/administrator').screen).toBe('HOME');
  },
);

test.each(authStates)('no address of the admin area is a place for a user who is %s', (state) => {
  const user = { role: state === 'ELEVATED' || state === 'AUTHENTICATED' ? ('USER' as const) : null };
  expect(placeFor({ ...stand(state), user }, '/admin/people').screen).not.toBe('ADMIN');
});
