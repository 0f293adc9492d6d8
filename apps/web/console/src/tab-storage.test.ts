import { beforeEach, expect, test } from 'vitest';
import { tabStorage } from './tab-storage';

const tabs = JSON.stringify({
  activeTabIndex: 1,
  tabs: [
    { query: 'query MySession', variables: null },
    { query: 'query FindUser', variables: '{ "search": "ada" }' },
  ],
});

beforeEach(() => {
  window.sessionStorage.clear();
  window.localStorage.clear();
});

test('the tabs are there again in the same browser tab, the active one with its texts', () => {
  tabStorage('manager').setItem('graphiql:tabState', tabs);
  const again = tabStorage('manager');
  expect(again.getItem('graphiql:tabState')).toBe(tabs);
  expect(again.getItem('graphiql:query')).toBe('query FindUser');
  expect(again.getItem('graphiql:variables')).toBe('{ "search": "ada" }');
});

test('nothing but the tabs is kept, and nothing lies in localStorage', () => {
  const storage = tabStorage('manager');
  for (const key of ['query', 'variables', 'headers', 'queries', 'theme', 'shouldPersistHeaders'])
    storage.setItem(`graphiql:${key}`, 'ada@northwind.test');
  expect(window.sessionStorage).toHaveLength(0);
  storage.setItem('graphiql:tabState', tabs);
  expect(Object.keys(window.sessionStorage)).toEqual(['console-tabs']);
  expect(window.localStorage).toHaveLength(0);
});

test('the next person who signs in here does not see them', () => {
  tabStorage('manager').setItem('graphiql:tabState', tabs);
  const other = tabStorage('support');
  expect(other.getItem('graphiql:tabState')).toBeNull();
  expect(other.getItem('graphiql:variables')).toBeNull();
  expect(window.sessionStorage).toHaveLength(0);
});

test.each(['no JSON', '{}', 'null', '{"owner":"manager","tabs":"no JSON"}'])(
  'what is not ours is no tab: %s',
  (text) => {
    window.sessionStorage.setItem('console-tabs', text);
    expect(tabStorage('manager').getItem('graphiql:query')).toBeNull();
  },
);

test('clearing forgets them', () => {
  const storage = tabStorage('manager');
  storage.setItem('graphiql:tabState', tabs);
  storage.clear();
  expect(window.sessionStorage).toHaveLength(0);
});
