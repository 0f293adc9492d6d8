import type { ApolloClient } from '@apollo/client';
import { SessionDocument } from '../generated/graphql';

/** Where the person stands by the server's word. Asking is no activity. */
export async function askSession(client: ApolloClient) {
  const { data } = await client.query({ query: SessionDocument, fetchPolicy: 'no-cache' });
  if (!data) throw new Error('session came without data');
  return data.session;
}
