import { expect, test } from 'vitest';
import { requireAudiences } from './audiences.js';

test('origins are kept as browsers write them, each once', () => {
  const given = ['https://Lessons.example', 'https://lessons.example:443', ' https://b.example:8443 '];
  expect(requireAudiences(given, true)).toEqual(['https://lessons.example', 'https://b.example:8443']);
});

test.each([
  'http://lessons.example',
  'https://lessons.example/',
  'https://lessons.example/path',
  'https://lessons.example?x=1',
  'https://user@lessons.example',
  'lessons.example',
  'javascript:alert(1)',
  '',
  `https://${'x'.repeat(200)}.example`,
])('“%s” is no audience', (text) => {
  expect(() => requireAudiences([text], false)).toThrow(expect.objectContaining({ field: 'audiences[0]' }));
});

test('plain http is taken on loopback, outside of production', () => {
  expect(requireAudiences(['http://localhost:8080'], false)).toEqual(['http://localhost:8080']);
  expect(() => requireAudiences(['http://localhost:8080'], true)).toThrow();
});

test('twenty audiences are enough', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `https://a${at}.example`);
  expect(requireAudiences(many(20), true)).toHaveLength(20);
  expect(() => requireAudiences(many(21), true)).toThrow(expect.objectContaining({ field: 'audiences' }));
});
