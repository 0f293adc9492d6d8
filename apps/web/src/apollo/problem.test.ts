import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { expect, test, vi } from 'vitest';
import { faultProblem, refusalProblem } from './problem';

const graphqlError = (extensions: Record<string, unknown>) =>
  new CombinedGraphQLErrors({ errors: [{ message: 'refused', extensions }] });

const serverError = (status: number, bodyText: string) =>
  new ServerError('refused', { response: new Response(null, { status }), bodyText });

test('a fault keeps the number by which support finds it', () => {
  expect(faultProblem(graphqlError({ code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' }))).toEqual({
    code: 'INTERNAL_SERVER_ERROR',
    requestId: 'r-1',
  });
});

test('a refusal at the door is read from an answer with an error status, too', () => {
  vi.spyOn(performance, 'now').mockReturnValue(1000);
  const body = JSON.stringify({ errors: [{ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 7 } }] });
  expect(faultProblem(serverError(429, body))).toEqual({ code: 'RATE_LIMITED', waitUntil: 8000 });
});

test('an error page of something in between is a fault on our side', () => {
  expect(faultProblem(serverError(502, '<html>Bad gateway</html>'))).toEqual({
    code: 'INTERNAL_SERVER_ERROR',
  });
});

test('a code that no version of this page knows is a fault on our side', () => {
  expect(faultProblem(graphqlError({ code: 'SOMETHING_NEW' }))).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
});

test('no answer at all means that the server can’t be reached', () => {
  expect(faultProblem(new TypeError('Failed to fetch'))).toEqual({ code: 'UNREACHABLE' });
});

test('a wait counts from the answer, by a clock that nobody sets', () => {
  vi.spyOn(performance, 'now').mockReturnValue(500);
  expect(refusalProblem({ code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: 30 }).waitUntil).toBe(30_500);
  expect(refusalProblem({ code: 'CODE_ALREADY_USED', nextCodeInSeconds: 12 }).waitUntil).toBe(12_500);
});
