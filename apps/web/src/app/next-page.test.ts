import { expect, test } from 'vitest';
import { backTo, nextPage } from './next-page';

test('the console is named, and the name is kept on the way', () => {
  expect(nextPage('?next=console')).toEqual({ path: '/console', query: '?next=console' });
});

test.each([
  '',
  '?next=',
  '?next=/console',
  '?next=//evil.example',
  '?next=https://evil.example',
  '?next=javascript:alert(1)',
  '?next=toString',
  '?next=__proto__',
  '?next=Console',
  '?next=/admin',
  '?next=admin//evil.example',
  '?next=admin/../console',
  '?next=admin/people?x',
  '?next=administrator',
  '?next=admin/a/b/c',
])('%s leads nowhere', (search) => expect(nextPage(search)).toBeNull());

test.for(['/admin', '/admin/people', '/admin/incidents/0b6f1a52-2f5e-4a5e-9f0a-7b1f0d3c9e11'])(
  'a page of the admin area is named by its path: %s',
  (path) => {
    const query = backTo(path) ?? '';
    expect(nextPage(query)).toEqual({ path, query });
  },
);

test.for(['/', '/set-up', '/administrator', '/admin/%2e%2e/x'])('no sign-in leads back to %s', (path) =>
  expect(backTo(path)).toBeUndefined(),
);
