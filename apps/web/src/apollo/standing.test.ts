import { expect, test } from 'vitest';
import { session } from '#test/answers';
import { createStandingStore, type Session } from './standing';

/** A question whose answer the test gives when it wants to. */
function questions() {
  const open: { answer: (session: Session) => void; fail: (error: Error) => void }[] = [];
  const query = () => new Promise<Session>((answer, fail) => open.push({ answer, fail }));
  return { open, store: createStandingStore(query) };
}

test('questions that are asked at the same time are one', async () => {
  const { open, store } = questions();
  const both = Promise.all([store.ask(), store.ask()]);
  expect(open).toHaveLength(1);
  open[0]?.answer(session('ANONYMOUS'));
  await both;
  expect(store.read().standing?.session.state).toBe('ANONYMOUS');
});

test('an answer that a mutation has overtaken is dropped: the person who just signed in stays signed in', async () => {
  const { open, store } = questions();
  const asked = store.ask();
  store.take(session('ELEVATED'));
  open[0]?.answer(session('ANONYMOUS', { endedBecause: 'TIMED_OUT' }));
  await asked;
  expect(store.read().standing?.session.state).toBe('ELEVATED');
});

test('an answer that comes while a mutation runs is asked for again when it is over', async () => {
  const { open, store } = questions();
  let finish = () => {};
  const acting = store.act(() => new Promise<void>((done) => (finish = done)));
  const asked = store.ask();
  open[0]?.answer(session('ANONYMOUS'));
  await asked;
  expect(store.read().standing).toBeNull();
  finish();
  await acting;
  expect(open).toHaveLength(2);
});

test('a question without an answer leaves what is known and says why', async () => {
  const { open, store } = questions();
  store.take(session('CODE_REQUIRED'));
  const asked = store.ask();
  open[0]?.fail(new TypeError('Failed to fetch'));
  await asked;
  expect(store.read().standing?.session.state).toBe('CODE_REQUIRED');
  expect(store.read().problem).toEqual({ code: 'UNREACHABLE' });
});

test('the session that ended is remembered until the next one begins', () => {
  const { store } = questions();
  store.take(session('CODE_REQUIRED'));
  store.take(session('ANONYMOUS', { endedBecause: 'TIMED_OUT' }));
  store.take(session('ANONYMOUS', { endedBecause: 'TIMED_OUT' }));
  expect(store.read().standing?.before?.user?.email).toBe('ada@northwind.test');
  store.take(session('CODE_REQUIRED'));
  expect(store.read().standing?.before).toBeNull();
});
