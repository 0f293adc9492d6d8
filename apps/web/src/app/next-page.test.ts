import { expect, test } from 'vitest';
import { nextPage } from './next-page';

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
])('%s leads nowhere', (search) => expect(nextPage(search)).toBeNull());
