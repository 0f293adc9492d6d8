import { expect, test } from 'vitest';
import { seconds } from '../../api/src/duration.js';
import { enrolledPerson } from '../../api/test/support/people.js';
import { startJourney } from './support/browser.js';
import { codeField, follow, heading, press, says, signIn, typeCode } from './support/steps.js';

const { app, open } = startJourney();

/** A person who has enrolled, in a new browser where the code is due. */
async function atTheCode() {
  const person = await enrolledPerson(app());
  await person.browser.ask('mutation { confirmRecoveryCodesSaved { state } }');
  const page = await open();
  await signIn(page, person.email);
  await heading(page, 'Enter your code');
  return { person, page };
}

test('a wrong password keeps the e-mail and says what to do', async () => {
  const page = await open();
  await signIn(page, 'nobody@people.test', 'not the password');
  await says(page, 'That e-mail and password don’t match.');
  expect(await page.getByLabel('E-mail').inputValue()).toBe('nobody@people.test');
});

test('a wrong code is refused in words, its digits are selected, and the next code signs in', async () => {
  const { person, page } = await atTheCode();
  await typeCode(page, person.phone.wrongCode());
  await says(page, 'That code didn’t match.');
  await typeCode(page, person.phone.code());
  await heading(page, `Welcome, ${person.name}`);
});

test('after five wrong codes a countdown says when to go on, and then the code signs in', async () => {
  const { person, page } = await atTheCode();
  for (let tries = 0; tries < 5; tries += 1) {
    // The sentence about the code before may still stand: what counts is this one's answer.
    const answered = page.waitForResponse(
      (response) => !!response.request().postData()?.includes('verify2FA'),
    );
    await typeCode(page, person.phone.wrongCode());
    await answered;
    await says(page, 'That code didn’t match.');
    await codeField(page).fill('');
  }
  await page.clock.install();
  await typeCode(page, person.phone.code());
  await says(page, /Too many tries\. You can go on in 0:\d\d/);
  app().clock.pass(seconds(30));
  await page.clock.fastForward('00:31');
  await says(page, 'You can go on now.');
  await codeField(page).fill('');
  await typeCode(page, person.phone.code());
  await heading(page, `Welcome, ${person.name}`);
});

test('a code that signed in once is told to be used, with the time until the next one', async () => {
  const { person, page } = await atTheCode();
  const code = person.phone.code();
  await typeCode(page, code);
  await heading(page, `Welcome, ${person.name}`);
  await press(page, 'Sign out');
  await signIn(page, person.email);
  await heading(page, 'Enter your code');
  await typeCode(page, code);
  await says(page, /You’ve already used that code\./);
});

test('a recovery code signs in where the phone can’t, once', async () => {
  const { person, page } = await atTheCode();
  const [code = ''] = person.recoveryCodes;
  await follow(page, 'I can’t use my app');
  await page.getByLabel('Recovery code').fill(code.toLowerCase().replaceAll('-', ' '));
  await press(page, 'Sign in');
  await heading(page, `Welcome, ${person.name}`);
  await press(page, 'Sign out');
  await signIn(page, person.email);
  await follow(page, 'I can’t use my app');
  await page.getByLabel('Recovery code').fill(code);
  await press(page, 'Sign in');
  await says(page, 'That recovery code didn’t match, or it was used before.');
});

test('signing out in one tab is seen by the other when it comes to the front', async () => {
  const { person, page } = await atTheCode();
  await typeCode(page, person.phone.code());
  await heading(page, `Welcome, ${person.name}`);
  const second = await page.context().newPage();
  await second.goto(app().url);
  await heading(second, `Welcome, ${person.name}`);
  await press(second, 'Sign out');
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await heading(page, 'Sign in');
});
