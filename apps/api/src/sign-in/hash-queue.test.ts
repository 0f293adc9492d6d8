import { expect, test } from 'vitest';
import { HashQueue, HashQueueFull } from './hash-queue.js';

/** Work that ends when the test says so, and what has started so far. */
function bench(queue: HashQueue) {
  const started: string[] = [];
  const finish: (() => void)[] = [];
  const run = (network: string, name = network) =>
    queue.run(network, () => {
      started.push(name);
      return new Promise<string>((done) => finish.push(() => done(name)));
    });
  const finishOne = async () => {
    await settle();
    finish.shift()?.();
    await settle();
  };
  return { run, started, finishOne };
}

const settle = () => new Promise(setImmediate);

test('no more than the given number of hashes run at once', async () => {
  const { run, started, finishOne } = bench(new HashQueue(2, 10));
  const all = ['a', 'b', 'c', 'd'].map((network) => run(network));
  await settle();
  expect(started).toEqual(['a', 'b']);
  await finishOne();
  expect(started).toEqual(['a', 'b', 'c']);
  for (let left = 0; left < 3; left += 1) await finishOne();
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
});

test('beyond its limit the queue refuses at once and holds nothing', async () => {
  const { run, finishOne } = bench(new HashQueue(1, 4));
  const taken = ['a', 'b', 'c', 'd', 'e'].map((network) => run(network));
  await expect(run('f')).rejects.toBeInstanceOf(HashQueueFull);
  await finishOne();
  const late = run('f');
  for (let left = 0; left < 5; left += 1) await finishOne();
  expect(await Promise.all([...taken, late])).toHaveLength(6);
});

test('one network holds at most half of the queue, and the others still get in', async () => {
  const { run, finishOne } = bench(new HashQueue(1, 6));
  const running = run('flood');
  const waiting = [1, 2, 3].map(() => run('flood'));
  await expect(run('flood')).rejects.toBeInstanceOf(HashQueueFull);
  const others = ['x', 'y', 'z'].map((network) => run(network));
  await expect(run('w')).rejects.toBeInstanceOf(HashQueueFull);
  for (let left = 0; left < 7; left += 1) await finishOne();
  expect(await Promise.all([running, ...waiting, ...others])).toHaveLength(7);
});

test('free places go round robin by network, first come first served within one', async () => {
  const { run, started, finishOne } = bench(new HashQueue(1, 100));
  const all = [
    run('flood', 'flood 0'),
    ...[1, 2, 3, 4].map((index) => run('flood', `flood ${index}`)),
    run('home', 'home 1'),
    run('home', 'home 2'),
    run('office', 'office 1'),
  ];
  for (let left = 0; left < all.length; left += 1) await finishOne();
  await Promise.all(all);
  expect(started).toEqual([
    'flood 0',
    'flood 1',
    'home 1',
    'office 1',
    'flood 2',
    'home 2',
    'flood 3',
    'flood 4',
  ]);
});

test('a hash that fails gives its place to the next', async () => {
  const queue = new HashQueue(1, 4);
  const failed = queue.run('a', () => Promise.reject(new Error('no memory')));
  const next = queue.run('b', () => Promise.resolve('done'));
  await expect(failed).rejects.toThrow('no memory');
  expect(await next).toBe('done');
  expect(await queue.run('c', () => Promise.resolve('again'))).toBe('again');
});
