import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { server } from '#test/api';
import { sendOperation } from './send-operation';

/** What the API gets for it, and the answer that comes back. */
async function sent(operation: Parameters<typeof sendOperation>[0], status = 200) {
  const bodies: unknown[] = [];
  server.use(
    http.post('*/graphql', async ({ request }) => {
      bodies.push(await request.json());
      return HttpResponse.json({ errors: [{ message: 'No.' }] }, { status });
    }),
  );
  const answer = await sendOperation(operation);
  return { bodies, answer };
}

test('the variables go along; a name does where there is a choice', async () => {
  const both = 'query One { a } query Two { b }';
  const { bodies } = await sent({ query: both, operationName: 'Two', variables: { x: 1 } });
  expect(bodies).toEqual([{ query: both, operationName: 'Two', variables: { x: 1 } }]);
});

test.each(['query Now { a }', 'query Now {'])('a name that is out of date does not: %s', async (query) => {
  expect((await sent({ query, operationName: 'Before' })).bodies).toEqual([{ query }]);
});

test('a refusal at the door is an answer like another', async () => {
  const { answer } = await sent({ query: '{ a }' }, 429);
  expect(answer).toEqual({ errors: [{ message: 'No.' }] });
});
