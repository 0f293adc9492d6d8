import { expect, test } from 'vitest';
import { leadsTo, moved, stores, withApp, without } from './approved-apps';

const app = (name: string) => ({ name, androidUrl: null, iosUrl: null, note: null });
const apps = ['A', 'B', 'C'].map(app);
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join('');

test('an app moves past its neighbor, is replaced at its place, added behind the last, and taken out', () => {
  expect(names(moved(apps, 1, -1))).toBe('BAC');
  expect(names(moved(apps, 1, 1))).toBe('ACB');
  expect(names(withApp(apps, 1, app('X')))).toBe('AXC');
  expect(names(withApp(apps, 3, app('X')))).toBe('ABCX');
  expect(names(without(apps, 0))).toBe('BC');
});

test('a link is empty or leads into its store', () => {
  expect(leadsTo('', stores.android)).toBe(true);
  expect(leadsTo('https://play.google.com/store/apps/details?id=x', stores.android)).toBe(true);
  expect(leadsTo('http://play.google.com/store', stores.android)).toBe(false);
  expect(leadsTo('https://play.google.com.evil.test/', stores.android)).toBe(false);
});
