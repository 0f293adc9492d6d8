import { expect, test } from 'vitest';
import { approvedApp } from '#test/answers';
import { approvedApps, nameOfApp, recommendedApps, storeUrl } from './authenticator-apps';

const unknown = { ...approvedApp, name: 'Northwind Keys (beta)', androidUrl: null, iosUrl: null, note: null };

test('the recommended apps lead to the two stores', () => {
  for (const { stores } of recommendedApps) {
    expect(storeUrl('ANDROID', stores.ANDROID ?? null)).toBe(stores.ANDROID);
    expect(storeUrl('IOS', stores.IOS ?? null)).toBe(stores.IOS);
  }
});

test.each([
  'http://play.google.com/store/apps/details?id=com.authy.authy',
  'https://play.google.com.example/app',
  'https://play.google.com@example.test/',
  'https://play.google.com:8443/',
  'https://apps.apple.com/app/id494168017',
  'javascript:alert(1)',
  'Google Play',
])('%s is no address in Google Play', (url) => {
  expect(storeUrl('ANDROID', url)).toBeUndefined();
});

test('an approved app that the guide knows has its stores even where the organization named none', () => {
  const [app] = approvedApps([{ ...approvedApp, androidUrl: 'https://example.test/app', iosUrl: null }]);
  expect(app?.stores).toEqual(recommendedApps[1]?.stores);
});

test('an approved app that the guide does not know keeps its name and needs no store', () => {
  expect(approvedApps([unknown])).toEqual([
    { slug: 'northwind-keys-beta', name: 'Northwind Keys (beta)', note: null, stores: {} },
  ]);
  expect(nameOfApp('northwind-keys-beta', [unknown])).toBe('Northwind Keys (beta)');
});

test('an address names only apps that were offered', () => {
  expect(nameOfApp('authy', [])).toBe('Authy');
  expect(nameOfApp('call-this-number', [])).toBeUndefined();
});
