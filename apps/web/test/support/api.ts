import type { TypedDocumentNode } from '@apollo/client';
import type { DocumentNode } from 'graphql';
import { delay, graphql, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';

type Answer<Data, Variables> = (variables: Variables) => Data | Response | Promise<Data | Response>;

export const server = setupServer();

/** What the app asked, in order: the operation's name and its variables. */
export const asked: { name: string; variables: unknown }[] = [];

export const askedFor = (name: string) => asked.filter((operation) => operation.name === name);

/**
 * Answers one operation until another answer replaces it. Data and variables are typed by the generated document: a schema
 * that changes breaks the tests at compile time.
 */
export function answer<Data extends Record<string, unknown>, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  reply: Answer<Data, Variables>,
) {
  server.use(
    graphql.operation(async ({ operationName, variables }) => {
      if (operationName !== nameOf(document)) return undefined;
      asked.push({ name: operationName, variables });
      const result = await reply(variables as Variables);
      return result instanceof Response ? result : HttpResponse.json({ data: result });
    }),
  );
}

function nameOf(document: DocumentNode): string {
  const [definition] = document.definitions;
  if (definition?.kind !== 'OperationDefinition' || !definition.name)
    throw new Error('A document without a name');
  return definition.name.value;
}

/** A GraphQL error at the door, as the API writes it. */
export const refusedAtTheDoor = (code: string, more: Record<string, unknown> = {}, status = 200) =>
  HttpResponse.json({ errors: [{ message: code, extensions: { code, ...more } }] }, { status });

export const networkDown = () => HttpResponse.error();

/** An answer that never comes. */
export const silence = () => delay('infinite').then(() => HttpResponse.error());

export function forgetAnswers() {
  server.resetHandlers();
  asked.length = 0;
}
