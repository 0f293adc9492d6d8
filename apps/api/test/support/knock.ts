import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { expect } from 'vitest';

export interface Knock {
  readonly method?: string;
  readonly path?: string;
  /** Exactly these, beside a Host that fits and a length: nothing that a browser would add. */
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape, and fail when it is another
  readonly json: any;
}

/** One bare HTTP request, for what neither a browser nor fetch would send. */
export async function knock(
  url: string,
  { method = 'GET', path = '/', headers = {}, body }: Knock,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request(url + path, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString();
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: bytes,
          text,
          json: parsed(text, response.headers),
        });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const parsed = (text: string, headers: IncomingHttpHeaders) =>
  /^application\/json(;|$)/.test(headers['content-type'] ?? '') && text ? JSON.parse(text) : undefined;

/** Asks the API for the session without any header that a browser would add, but these. */
export const askSession = (url: string, headers: OutgoingHttpHeaders = {}) =>
  knock(url, {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ session { state } }' }),
  });

export const anonymously = { data: { session: { state: 'ANONYMOUS' } } };

/** The one shape of every error, with this code. */
export const errorOf = (code: string, more: Record<string, unknown> = {}) => ({
  errors: [{ message: expectText(), extensions: { code, ...more } }],
});

const expectText = () => expect.stringMatching(/^[A-Z].*[.!?]$/s);

/** The directives of the answer's Content-Security-Policy. */
export const policyOf = ({ headers }: Reply) =>
  Object.fromEntries(
    String(headers['content-security-policy'])
      .split('; ')
      .map((directive) => [
        directive.slice(0, directive.indexOf(' ')),
        directive.slice(directive.indexOf(' ') + 1),
      ]),
  );
