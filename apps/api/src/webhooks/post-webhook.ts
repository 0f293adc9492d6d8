import { Resolver } from 'node:dns/promises';
import { type RequestOptions, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type Duration, seconds } from '../duration.js';
import { isLoopback } from '../loopback.js';
import { hostOf } from './endpoint-input.js';
import { isAddress, isPublicAddress } from './public-address.js';
import type { AttemptError } from './webhook.js';

export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came of it: the status of the answer, if one came, and what was wrong. */
export interface Reply {
  readonly responseStatus: number | null;
  readonly error: AttemptError | null;
}

/** Answers a reply for whatever happens; throws only when `stop` was given. */
export type PostWebhook = (post: Post, stop: AbortSignal) => Promise<Reply>;

/** The network as a post meets it. */
export interface Network {
  /** Every address of a host's name; none: the name is not found. */
  readonly resolve: (host: string, signal: AbortSignal) => Promise<readonly string[]>;
  readonly allows: (address: string, host: string) => boolean;
  readonly timeLimit: Duration;
  /** Certificates to trust in the place of the usual ones. */
  readonly ca?: string;
}

/** The answer is read so far, that the receiver can end it in peace, and then cut off. Nothing of it is kept. */
const replyLimit = 8 * 1024;

/**
 * The internet. Names are asked of the name servers directly: a slow one holds up no thread that something else needs, and
 * names that this machine alone knows lead nowhere.
 */
export function internet(loopback: boolean): Network {
  const here = (host: string) => loopback && isLoopback(host);
  return {
    resolve: async (host, signal) => (here(host) ? ['127.0.0.1', '::1'] : lookUp(host, signal)),
    allows: (address, host) => isPublicAddress(address) || (here(host) && isLoopback(address)),
    timeLimit: seconds(15),
  };
}

async function lookUp(host: string, signal: AbortSignal): Promise<string[]> {
  const resolver = new Resolver({ timeout: 2000, tries: 2 });
  signal.addEventListener('abort', () => resolver.cancel(), { once: true });
  const found = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  return found.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
}

/**
 * Posts over this network: to addresses that were looked up once and are all allowed, so that a name that leads elsewhere a
 * moment later is of no use. The certificate must be the host's; redirects are not followed.
 */
export const webhookPoster =
  (network: Network): PostWebhook =>
  async (post, stop) => {
    const limit = AbortSignal.timeout(network.timeLimit);
    const signal = AbortSignal.any([stop, limit]);
    try {
      const host = hostOf(new URL(post.url));
      const addresses = await within(signal, addressesOf(network, host, signal));
      if (!addresses.length) return failed('NOT_RESOLVED');
      if (!addresses.every((address) => network.allows(address, host))) return failed('ADDRESS_REFUSED');
      return judged(await send(post, addresses, signal, network.ca));
    } catch (error) {
      stop.throwIfAborted();
      return failed(limit.aborted ? 'TIMED_OUT' : errorOf(error as NodeJS.ErrnoException));
    }
  };

const addressesOf = async ({ resolve }: Network, host: string, signal: AbortSignal) =>
  isAddress(host) ? [host] : resolve(host, signal);

const failed = (error: AttemptError): Reply => ({ responseStatus: null, error });

function judged(responseStatus: number): Reply {
  if (responseStatus >= 200 && responseStatus < 300) return { responseStatus, error: null };
  const redirected = responseStatus >= 300 && responseStatus < 400;
  return { responseStatus, error: redirected ? 'REDIRECTED' : 'NOT_ACCEPTED' };
}

const insecure = /^(ERR_TLS|ERR_SSL|EPROTO|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH)/;

const errorOf = ({ code = '' }: NodeJS.ErrnoException): AttemptError =>
  insecure.test(code) ? 'TLS_FAILED' : 'NOT_CONNECTED';

const within = <Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });

/** Instead of a lookup: the addresses that were checked. */
const pinned = (addresses: readonly string[]): LookupFunction => {
  const all = addresses.map((address) => ({ address, family: isIP(address) }));
  const [first = { address: '', family: 0 }] = all;
  return (_host, { all: wantsAll }, done) =>
    wantsAll ? done(null, all) : done(null, first.address, first.family);
};

/** The status of the answer, whatever its body does. */
function send(
  { url, headers, body }: Post,
  addresses: readonly string[],
  signal: AbortSignal,
  ca: string | undefined,
): Promise<number> {
  const request = url.startsWith('https:') ? requestSecure : requestPlain;
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  const options: RequestOptions & { ca?: string; rejectUnauthorized: boolean } = {
    method: 'POST',
    headers: { ...headers, ...length },
    signal,
    agent: false,
    lookup: pinned(addresses),
    rejectUnauthorized: true,
    ...(ca !== undefined && { ca }),
  };
  return new Promise((resolve, reject) => {
    let status: number | null = null;
    let failure: Error = new Error('The connection was closed');
    const posted = request(url, options, (reply) => {
      status = reply.statusCode ?? 0;
      let read = 0;
      reply.on('data', (chunk: Buffer) => {
        read += chunk.length;
        if (read > replyLimit) posted.destroy();
      });
      reply.on('error', () => {});
    });
    posted.on('error', (error) => (failure = error));
    posted.on('close', () => (status === null ? reject(failure) : resolve(status)));
    posted.end(body);
  });
}
