// npm run bench:web: the way from an empty cache to the QR code and to the code screen, on a slow phone's CPU and network.
// Times move with whatever else the machine does: quote medians, and the load that is printed with them.
import { loadavg } from 'node:os';
import { password, withProduct } from '../e2e/support/product.mjs';
import { enroll } from './enroll.mjs';
import { report } from './report.mjs';
import { watch } from './watch.mjs';

const rounds = Number(process.env.ROUNDS ?? 5);
const cpuSlowdown = 4;
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 750e3 / 8,
};

/** Where the password leads: whoever has no app yet is shown the QR code, everyone else is asked for a code. */
const ways = [
  {
    email: 'user@demo.test',
    arrive: async (page) => {
      await page.getByRole('button', { name: /QR code/ }).click();
      await page.getByRole('img', { name: /QR code/ }).waitFor();
    },
  },
  { email: 'manager@demo.test', arrive: (page) => page.getByLabel('Six-digit code').waitFor() },
];

await withProduct(async (url, browser) => {
  await enroll(url, 'manager@demo.test', password);
  const visits = [];
  // The first visit finds a server and a browser that have not done anything yet; it is not counted.
  await visit(browser, url, ways[1]);
  for (let round = 0; round < rounds; round += 1)
    for (const way of ways) visits.push(await visit(browser, url, way));
  report(visits);
  console.log(`${visits.length} visits, CPU/${cpuSlowdown}, 1.6 Mbit/s, 150 ms, cold cache, 1366 × 768.`);
  console.log(
    `Load of the machine over the last minutes: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
});

async function visit(browser, url, { email, arrive }) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const devtools = await context.newCDPSession(page);
  const watched = await watch(page, devtools);
  await devtools.send('Network.emulateNetworkConditions', network);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  await page.goto(url, { waitUntil: 'commit' });
  await watched.typeUntilTaken();
  await watched.untilLive();
  const atLive = await watched.read();
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await arrive(page);
  const atArrival = await watched.read();
  await context.close();
  return {
    seen: atLive.seen,
    keyTaken: atLive.keyTaken,
    live: atLive.live,
    bytes: atLive.bytes,
    requests: atLive.requests,
    kept: atLive.kept,
    furtherScript: atArrival.scriptBytes - atLive.scriptBytes,
    moved: atArrival.moved,
  };
}
