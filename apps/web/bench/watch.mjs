// What a visit is measured by: the page's own clock for times, DevTools for bytes as they went over the wire.
import { setTimeout as wait } from 'node:timers/promises';

export async function watch(page, devtools) {
  const wire = await countBytes(devtools);
  const told = new Set();
  // Told, not asked: a page that answers questions all the time is slower for it.
  devtools.on('Runtime.bindingCalled', ({ payload }) => told.add(payload));
  await devtools.send('Runtime.enable');
  await devtools.send('Runtime.addBinding', { name: 'tell' });
  await page.addInitScript(watchInPage);
  const key = { key: 'x', code: 'KeyX', text: 'x' };
  async function until(word, meanwhile = async () => undefined) {
    const end = Date.now() + 60_000;
    while (!told.has(word)) {
      if (Date.now() > end) throw new Error(`After a minute there is still no “${word}”`);
      await Promise.all([meanwhile(), wait(25)]);
    }
  }
  return {
    /** Presses a key again and again, as an impatient person does, until the password field has taken it. */
    typeUntilTaken: () =>
      until('key taken', () => devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })),
    untilLive: () => until('live'),
    read: async () => ({
      ...(await page.evaluate(() => ({ ...window.watched, kept: window.keptKeys() }))),
      ...wire(),
    }),
  };
}

/** Runs in the page before anything of it. Times count from the moment in which the address was opened. */
function watchInPage() {
  const watched = { seen: 0, keyTaken: 0, keys: 0, live: 0, moved: 0 };
  const field = () => document.querySelector('input[name="password"]');
  window.watched = watched;
  /** No key that was typed while the app came up is lost. */
  window.keptKeys = () => field()?.value.length === watched.keys;

  // Seen: painted, enabled, and what a click at its place would meet.
  const look = () => {
    const box = field()?.getBoundingClientRect();
    const painted = performance.getEntriesByName('first-contentful-paint').length > 0;
    const meets = box && document.elementFromPoint(box.x + box.width / 3, box.y + box.height / 2);
    if (!painted || !meets || meets !== field() || meets.disabled) return requestAnimationFrame(look);
    watched.seen = performance.now();
    meets.focus();
  };
  requestAnimationFrame(look);
  addEventListener(
    'input',
    ({ isTrusted, target }) => {
      if (!isTrusted || target !== field()) return;
      watched.keys += 1;
      if (watched.keyTaken) return;
      watched.keyTaken = performance.now();
      window.tell('key taken');
    },
    true,
  );
  addEventListener('app-live', () => {
    watched.live = performance.now();
    window.tell('live');
  });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) watched.moved += value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Headers and bodies as they were encoded, of every answer that has arrived. */
async function countBytes(devtools) {
  const types = new Map();
  const count = { bytes: 0, scriptBytes: 0, requests: 0 };
  await devtools.send('Network.enable');
  devtools.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    count.requests += 1;
    count.bytes += encodedDataLength;
    if (types.get(requestId) === 'Script') count.scriptBytes += encodedDataLength;
  });
  return () => ({ ...count });
}
