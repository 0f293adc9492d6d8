import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

export interface ClientOptions {
  /** Where the API answers, like `https://sign-in.example.com/graphql`. */
  readonly url: string;
  /** An API key. It belongs on a server: whoever reads a page reads its keys. */
  readonly apiKey?: string;
  /** How long an answer may take, in milliseconds: 30,000 unless told. */
  readonly timeout?: number;
}

/** One of `operations`, or a typed document of your own codegen (client preset, `documentMode: 'string'`). */
export type Operation<Result, Variables> = DocumentTypeDecoration<Result, Variables> & {
  toString(): string;
};

/** What goes before nothing: an operation without required variables is asked without any. */
type Given<Variables> = Record<never, never> extends Variables ? [variables?: Variables] : [Variables];

export interface Client {
  /** Asks once and answers its data. Throws DragonflyError where the API answers errors. */
  request<Result, Variables>(
    operation: Operation<Result, Variables>,
    ...variables: Given<Variables>
  ): Promise<Result>;
}

/** The API answered, and the answer has errors: `code` says which (docs/error-codes.md). Refusals are data and no errors. */
export class DragonflyError extends Error {
  constructor(
    message: string,
    /** RATE_LIMITED, FORBIDDEN, BAD_USER_INPUT …; NOT_GRAPHQL: something else answered, like a proxy. */
    readonly code: string,
    /** Of the HTTP answer. */
    readonly status: number,
    /** With RATE_LIMITED: seconds until it is worth asking again. */
    readonly retryAfterSeconds?: number,
    /** To name when you ask support. */
    readonly requestId?: string,
  ) {
    super(message);
    this.name = 'DragonflyError';
  }
}

/** Asks the API over `fetch`: nothing is kept, retried or cached. */
export function createClient({ url, apiKey, timeout = 30_000 }: ClientOptions): Client {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
  };
  return {
    async request<Result, Variables>(
      operation: Operation<Result, Variables>,
      ...[variables]: Given<Variables>
    ): Promise<Result> {
      const body = JSON.stringify({ query: operation.toString(), variables });
      const signal = AbortSignal.timeout(timeout);
      const answer = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' });
      return dataOf<Result>(answer.status, await answer.text());
    },
  };
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: {
      readonly code?: string;
      readonly retryAfterSeconds?: number;
      readonly requestId?: string;
    };
  }[];
}

function dataOf<Result>(status: number, text: string): Result {
  const { data, errors } = parsed(text);
  const [error] = errors ?? [];
  if (error) {
    const { code = 'NOT_GRAPHQL', retryAfterSeconds, requestId } = error.extensions ?? {};
    throw new DragonflyError(error.message, code, status, retryAfterSeconds, requestId);
  }
  if (data == null)
    throw new DragonflyError(`The answer (status ${status}) is not GraphQL.`, 'NOT_GRAPHQL', status);
  return data as Result;
}

function parsed(text: string): Answer {
  try {
    return (JSON.parse(text) as Answer | null) ?? {};
  } catch {
    return {};
  }
}

/** A page of any list (Relay connections). */
export interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * Everything in a list, page after page.
 * @example for await (const user of everyNode((after) => client.request(operations.UsersDocument, { after }).then(({ users }) => users)))
 */
export async function* everyNode<Node>(
  page: (after: string | null) => Promise<Connection<Node>>,
): AsyncGenerator<Node, void> {
  for (let after: string | null = null; ; ) {
    const { edges, pageInfo } = await page(after);
    for (const { node } of edges) yield node;
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}
