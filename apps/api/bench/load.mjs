import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One GraphQL request over a kept connection. */
export function ask(port, token, query, variables) {
  const body = JSON.stringify({ query, variables });
  const headers = { 'content-type': 'application/json', cookie: `dragonfly-session=${token}` };
  return new Promise((resolve, reject) => {
    const call = request(
      { host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, headers },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ cookie: response.headers['set-cookie']?.[0], body: JSON.parse(Buffer.concat(chunks)) }),
        );
      },
    );
    call.on('error', reject).end(body);
  });
}

/** User and system time of a process in milliseconds (Linux: clock ticks of 10 ms). */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Runs `work(index)` from `clients` loops until `total` are done: operations a second, CPU an operation, latencies. */
export async function measure(pid, clients, total, work) {
  let next = 0;
  const latencies = [];
  const [cpu, start] = [cpuOf(pid), performance.now()];
  const loop = async () => {
    for (let index = next++; index < total; index = next++) {
      const begun = performance.now();
      await work(index);
      latencies.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: clients }, loop));
  const seconds = (performance.now() - start) / 1000;
  latencies.sort((a, b) => a - b);
  const quantile = (q) => latencies[Math.floor(q * (latencies.length - 1))];
  return { rate: total / seconds, cpu: (cpuOf(pid) - cpu) / total, p50: quantile(0.5), p99: quantile(0.99) };
}

/** Latencies of several works that take turns, one request at a time. */
export async function measureAlternately(total, works) {
  const latencies = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let index = 0; index < total; index += 1)
    for (const [name, work] of Object.entries(works)) {
      const begun = performance.now();
      await work(index);
      latencies[name].push(performance.now() - begun);
    }
  const quantile = (values, q) => values.sort((a, b) => a - b)[Math.floor(q * (values.length - 1))];
  return Object.fromEntries(
    Object.entries(latencies).map(([name, values]) => [
      name,
      { rate: 1000 / quantile(values, 0.5), p50: quantile(values, 0.5), p99: quantile(values, 0.99) },
    ]),
  );
}
