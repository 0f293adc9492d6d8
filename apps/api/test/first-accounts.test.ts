import { expect, test } from 'vitest';
import { seedDemo } from '../src/accounts/demo.js';
import { createFirstSupport } from '../src/accounts/first-support.js';
import { useApp } from './support/app.js';
import { atOnce } from './support/at-once.js';
import { login, session } from './support/people.js';
import { trailOf } from './support/trail.js';

const app = useApp();
const withDemo = useApp();

test('of several first support accounts that are made at once, one is', async () => {
  const made = await atOnce(4, (index) => {
    const person = { email: `support-${index}@people.test`, name: 'Ada', password: 'mother of pearl 9' };
    return createFirstSupport(app().deps, person).then(
      () => 'MADE',
      (error: Error) => error.message,
    );
  });
  expect(made.sort()).toEqual(['MADE', ...Array(3).fill('There is a support account already.')]);
});

test('a demo account whose password changes is signed out everywhere, and the trail says so', async () => {
  const { deps } = withDemo();
  const seed = (demoPassword: string) => seedDemo({ ...deps, config: { ...deps.config, demoPassword } });
  await seed('mother of pearl 9');
  const browser = withDemo().browser();
  await login(browser, 'user@demo.test', 'mother of pearl 9');
  await seed('mother of pearl 9');
  expect(await session(browser)).toMatchObject({ state: 'ENROLLMENT_REQUIRED' });
  await seed('another shell 10');
  expect(await session(browser)).toMatchObject({ state: 'ANONYMOUS', endedBecause: 'PASSWORD_CHANGED' });
  const [account] = await withDemo().sql<{ id: string }>(
    `select id from account where email = 'user@demo.test'`,
  );
  expect(await trailOf(withDemo(), account?.id ?? '', 'PASSWORD_CHANGED')).toHaveLength(1);
});
