import type { FetcherParams } from '@graphiql/toolkit';
import { Kind, parse } from 'graphql';

/** An answer, or the errors in its place. */
export type Answer = Record<string, unknown>;

/**
 * Sends an operation as the app does: a POST to its own origin with the session's cookie, and nothing more. No header can
 * be added, so the console can do what the session may do.
 */
export async function sendOperation({ query, variables, operationName }: FetcherParams): Promise<Answer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query,
      variables: variables ?? undefined,
      operationName: hasChoice(query) ? (operationName ?? undefined) : undefined,
    }),
  });
  return (await response.json()) as Answer;
}

/** The editor learns the name of an operation a moment after it was typed; where there is one operation, none is needed. */
function hasChoice(query: string): boolean {
  try {
    const operations = parse(query).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    return operations.length > 1;
  } catch {
    return false;
  }
}
