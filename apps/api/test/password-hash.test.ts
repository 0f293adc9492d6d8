import { hash } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { useApp } from './support/app.js';
import { createPerson, login, loginMutation } from './support/people.js';

const app = useApp();
const SESSION = { __typename: 'Session', state: 'ENROLLMENT_REQUIRED' };

/** A person whose stored hash is this one. */
async function personWith(passwordHash: string) {
  const person = await createPerson(app());
  await app().sql('update account set password_hash = $2 where id = $1', [person.id, passwordHash]);
  return person;
}

const personWithPassword = async (password: string) =>
  personWith(await app().deps.passwords.hash('tests', password));
const storedHash = async ({ id }: { id: string }) =>
  (await app().sql<{ hash: string }>('select password_hash as hash from account where id = $1', [id]))[0]
    ?.hash;

test('a password is stored as Argon2id of at least 19 MiB, two passes and one lane', async () => {
  expect(await storedHash(await createPerson(app()))).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('a weaker hash is replaced at the next sign-in, and by a right password alone', async () => {
  const weak = await hash('an older password', { memoryCost: 8192, timeCost: 1, parallelism: 1 });
  const person = await personWith(weak);
  await login(app().browser(), person.email, 'wrong password');
  expect(await storedHash(person)).toBe(weak);
  expect(await login(app().browser(), person.email, 'an older password')).toMatchObject(SESSION);
  const replaced = await storedHash(person);
  expect(replaced).toMatch(/m=19456,t=2,p=1/);
  expect(await login(app().browser(), person.email, 'an older password')).toMatchObject(SESSION);
  expect(await storedHash(person)).toBe(replaced);
});

test('a stronger hash stays', async () => {
  const strong = await hash('a stronger password', { memoryCost: 32_768, timeCost: 3, parallelism: 1 });
  const person = await personWith(strong);
  expect(await login(app().browser(), person.email, 'a stronger password')).toMatchObject(SESSION);
  expect(await storedHash(person)).toBe(strong);
});

test.each([
  ['an é as one or as two code points', 'caf\u00e9 au lait', 'cafe\u0301 au lait'],
  ['1,024 emoji', '🐉'.repeat(1024), '🐉'.repeat(1024)],
  ['spaces at both ends and a null byte', ' \0 open sesame ', ' \0 open sesame '],
])('any characters make a password: %s', async (_, chosen, typed) => {
  const { email } = await personWithPassword(chosen);
  expect(await login(app().browser(), email, typed)).toMatchObject(SESSION);
});

test('nothing is cut off, folded or trimmed', async () => {
  const { email } = await personWithPassword(`${'long '.repeat(100)}End`);
  for (const near of ['long '.repeat(100), `${'long '.repeat(100)}end`, `${'long '.repeat(100)}End `])
    expect(await login(app().browser(), email, near)).toMatchObject({ code: 'CREDENTIALS_WRONG' });
});

test('1,025 characters are bad input and not hashed', async () => {
  const variables = { email: 'a@b.test', password: 'x'.repeat(1025) };
  const { errors } = await app().browser().ask(loginMutation, variables);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'password' });
});

test('an account without a password answers like a wrong one', async () => {
  const person = await createPerson(app());
  await app().sql('update account set password_hash = null where id = $1', [person.id]);
  expect(await login(app().browser(), person.email)).toMatchObject({ code: 'CREDENTIALS_WRONG' });
});
