import { expect, test } from 'vitest';
import { hours, minutes, seconds } from '../../api/src/duration.js';
import { createPerson, type Person } from '../../api/test/support/people.js';
import { startJourney } from './support/browser.js';
import { scan } from './support/phone.js';
import { codeField, heading, press, saveRecoveryCodes, says, signIn, typeCode } from './support/steps.js';

const { app, open } = startJourney();

/** Goes from the sign-in page to the QR code. */
async function toQrCode(person: Person) {
  const page = await open();
  await signIn(page, person.email);
  await heading(page, 'Add an authenticator app');
  await press(page, 'Skip to the QR code');
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  return page;
}

test('a new person scans the QR code, saves the recovery codes and is in; the next day the code is asked', async () => {
  const person = await createPerson(app());
  const page = await toQrCode(person);
  const { phone, uri } = await scan(page, app());
  expect(uri).toContain(`otpauth://totp/Dragonfly%20AI:${encodeURIComponent(person.email)}?`);
  await typeCode(page, phone.code());
  expect(await saveRecoveryCodes(page)).toHaveLength(10);
  await heading(page, 'You’re all set');
  await press(page, 'Go to your account');
  await heading(page, `Welcome, ${person.name}`);
  await press(page, 'Sign out');
  await says(page, 'You’re signed out.');

  app().clock.pass(hours(24));
  await signIn(page, person.email);
  await heading(page, 'Enter your code');
  await codeField(page).fill(`${phone.code().slice(0, 3)} ${phone.code().slice(3)}`);
  await heading(page, `Welcome, ${person.name}`);
});

test('a QR code that ran out is replaced by a new one without signing in again, and the old one is dead', async () => {
  const person = await createPerson(app());
  const page = await open();
  await page.clock.install();
  await signIn(page, person.email);
  await press(page, 'Skip to the QR code');
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  const { phone: former } = await scan(page, app());
  app().clock.pass(minutes(3));
  await page.clock.fastForward('03:01');
  await says(page, 'This QR code has run out.');
  await press(page, 'Make a new QR code');
  await says(page, /left$/);
  const { phone } = await scan(page, app());
  await typeCode(page, former.code());
  await says(page, 'That code didn’t match.');
  await typeCode(page, phone.code());
  await heading(page, 'Save your recovery codes');
});

test('a reload on the QR screen keeps the pending enrollment: the code can still be entered', async () => {
  const page = await toQrCode(await createPerson(app()));
  const { phone } = await scan(page, app());
  await page.reload();
  await heading(page, 'Already scanned it? Enter the code');
  await typeCode(page, phone.code());
  await heading(page, 'Save your recovery codes');
});

test('recovery codes that were never ticked are asked for first after a reload, and new ones are made', async () => {
  const page = await toQrCode(await createPerson(app()));
  const { phone } = await scan(page, app());
  await typeCode(page, phone.code());
  await heading(page, 'Save your recovery codes');
  await page.reload();
  await says(page, 'We don’t know whether you saved your recovery codes');
  await press(page, 'Make new recovery codes');
  expect(await saveRecoveryCodes(page)).toHaveLength(10);
});

test('a sign-in that took longer than half an hour says so and leads back to the start', async () => {
  const person = await createPerson(app());
  const page = await open();
  await page.clock.install();
  await signIn(page, person.email);
  await heading(page, 'Add an authenticator app');
  app().clock.pass(minutes(30));
  await page.clock.fastForward('30:01');
  await says(page, 'Your sign-in timed out after 30 minutes.');
  await heading(page, 'Sign in');
  app().clock.pass(seconds(1));
});
