import { expect, test } from 'vitest';
import { useApp } from './support/app.js';
import { appOn } from './support/authenticator-app.js';
import { createPerson, enroll, enrolledPerson, login, type Person, verify } from './support/people.js';
import { expectEvent, sessionId, type TrailRow, trailOf } from './support/trail.js';

const app = useApp();
const firefox = () =>
  app().browser({ 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0' });
const leaves = (person: Person, act: () => Promise<unknown>, event: Partial<TrailRow>) =>
  expectEvent(app(), person, act, event);

test('the way to the first authenticator is told: path, each step once, and the confirmation', async () => {
  const [person, browser] = [await createPerson(app()), firefox()];
  await login(browser, person.email);
  const session_id = await sessionId(app(), browser);
  const reach = (step: string) => browser.ask(`mutation { recordEnrollmentStep(step: ${step}) { state } }`);
  for (const step of ['CHOICE', 'GET_APP', 'ADD_ACCOUNT', 'QR_CODE'])
    await leaves(person, () => reach(step), {
      type: 'ENROLLMENT_STEP_REACHED',
      session_id,
      details: { step },
    });
  await Promise.all(['CHOICE', 'QR_CODE'].map(reach));
  const started = { enrollmentId: expect.any(String), path: 'GUIDED', further: false };
  let enrollment = { id: '', secret: '' };
  await leaves(person, async () => (enrollment = await enroll(browser, { path: 'GUIDED', name: 'Phone' })), {
    type: 'ENROLLMENT_STARTED',
    session_id,
    details: started,
  });
  const phone = appOn(app().clock, enrollment.secret);
  const wrong = { factor: 'APP_CODE', purpose: 'ENROLLMENT', reason: 'WRONG', clockDriftSeconds: -90 };
  await leaves(person, () => verify(browser, phone.code(-3)), {
    type: 'CODE_REJECTED',
    session_id,
    actor_id: null,
    details: wrong,
  });
  const confirmed = { authenticatorId: enrollment.id, name: 'Phone', path: 'GUIDED', recoveryCodes: 10 };
  await leaves(person, () => verify(browser, phone.code()), {
    type: 'AUTHENTICATOR_CONFIRMED',
    session_id,
    details: confirmed,
  });
});

test('a further authenticator is told with its name and no recovery codes', async () => {
  const person = await enrolledPerson(app());
  const { id, secret } = await enroll(person.browser, { name: 'Tablet' });
  await verify(person.browser, appOn(app().clock, secret).code(), id);
  const [, further] = await trailOf(app(), person.id, 'AUTHENTICATOR_CONFIRMED');
  expect(further?.details).toEqual({ authenticatorId: id, name: 'Tablet', path: null, recoveryCodes: 0 });
});
