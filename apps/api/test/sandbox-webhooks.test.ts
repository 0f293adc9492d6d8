import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { login, verify } from './support/people.js';
import { makeUser, moveClock, nextCode, useSandbox } from './support/sandbox.js';
import { startReceiver } from './support/webhook-receiver.js';
import { act, deliveryOf, makeEndpoint } from './support/webhooks.js';

const sandbox = useSandbox();

test('a receiver on this machine verifies what the sandbox sends, however far its clock was moved', async () => {
  const { received, url } = await startReceiver();
  await moveClock(sandbox(), 30 * 24 * 3600);
  const user = await makeUser(sandbox(), { role: 'SUPPORT' });
  const browser = sandbox().browser();
  await login(browser, user.email, user.password);
  await verify(browser, await nextCode(sandbox(), user.email));
  const { organizationId } = user;
  const { secret, endpoint } = await makeEndpoint(browser, { organizationId, url });
  const { id } = await act(browser, 'sendTestWebhook', endpoint.id);
  const status = async () => (await deliveryOf(browser, id))?.status;
  await expect.poll(status, { timeout: 20_000 }).toBe('DELIVERED');
  const [{ body, headers } = { body: '', headers: {} }] = received;
  expect(new Webhook(secret).verify(body, headers)).toMatchObject({
    type: 'webhook.test',
    data: { organizationId },
  });
});
