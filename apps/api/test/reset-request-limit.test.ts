import { expect, test } from 'vitest';
import { hours } from '../src/duration.js';
import { useApp } from './support/app.js';
import { enrolledPerson, halfSigned, login } from './support/people.js';
import { mailsTo, requestReset } from './support/staff.js';

const app = useApp();
const chrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';

test('three requests an hour from one network and browser, for whichever account; another browser is not held up', async () => {
  const support = await enrolledPerson(app(), 'SUPPORT');
  const people = [await enrolledPerson(app()), await enrolledPerson(app())] as const;
  const browsers = await Promise.all(
    Array.from({ length: 8 }, (_, n) => halfSigned(app(), people[n % 2 ? 0 : 1])),
  );
  const answers = await Promise.all(browsers.map(requestReset));
  expect(answers.filter(({ __typename }) => __typename === 'ResetRequest')).toHaveLength(3);
  expect(answers.filter(({ code }) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(5);
  expect(answers.find(({ code }) => code)).toMatchObject({ retryAfterSeconds: 3600 });

  const other = app().browser({ 'user-agent': chrome });
  await login(other, people[0].email);
  expect(await requestReset(other)).toMatchObject({ __typename: 'ResetRequest' });
  // Those who can help hear of each person once in five minutes, however often somebody asks.
  expect(await mailsTo(app(), support, 'RESET_ASKED_STAFF')).toHaveLength(2);

  expect(await mailsTo(app(), people[0], 'RESET_ASKED')).toHaveLength(1);

  app().clock.pass(hours(1));
  expect(await requestReset(await halfSigned(app(), people[0]))).toMatchObject({
    __typename: 'ResetRequest',
  });
});

test('twenty an hour from one network, whatever the browsers call themselves', async () => {
  app().clock.pass(hours(1));
  const person = await enrolledPerson(app());
  const names = ['Chrome/140.0 Safari/537.36', 'Firefox/140.0', 'Version/18.0 Safari/605.1', 'Edg/140.0'];
  const systems = [
    'Windows NT 10.0',
    'X11; Linux x86_64',
    'Macintosh; Intel Mac OS X 10_15',
    'iPhone; CPU iPhone OS 18_0 like Mac OS X',
  ];
  const agents = names.flatMap((name) => systems.map((system) => `Mozilla/5.0 (${system}) ${name}`));
  const answers = [];
  for (const agent of [...agents, ...agents]) {
    const browser = app().browser({ 'user-agent': agent });
    await login(browser, person.email);
    answers.push(await requestReset(browser));
  }
  expect(answers.filter(({ __typename }) => __typename === 'ResetRequest')).toHaveLength(20);
  expect(await mailsTo(app(), person, 'RESET_ASKED')).toHaveLength(1);
});
