import { expect, test } from 'vitest';
import { milliseconds } from './duration.js';
import { startLoop } from './loop.js';

test('rounds follow each other, each after the wait that the one before it asked for', async () => {
  const waits: number[] = [];
  const done = new Promise<void>((resolve) => {
    const stop = startLoop(milliseconds(1), async (waited) => {
      waits.push(waited);
      if (waits.length === 3) resolve(stop());
      return milliseconds(waited * 2);
    });
  });
  await Promise.race([done, new Promise((later) => setTimeout(later, 1000))]);
  expect(waits).toEqual([1, 2, 4]);
});

test('a stop waits for the round under way, and no other one begins', async () => {
  let begun = 0;
  let ended = 0;
  let begin: () => void = () => undefined;
  const beginning = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const stop = startLoop(milliseconds(1), async (waited) => {
    begun += 1;
    begin();
    await new Promise((later) => setTimeout(later, 50));
    ended += 1;
    return waited;
  });
  await beginning;
  await stop();
  await new Promise((later) => setTimeout(later, 20));
  expect([begun, ended]).toEqual([1, 1]);
});
