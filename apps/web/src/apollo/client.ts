import { ApolloClient, HttpLink } from '@apollo/client';
import { NoCache } from './no-cache';

/** The API lies on the page's own origin; the session's cookie goes along and no script can read it. */
export const createClient = (origin = window.location.origin) =>
  new ApolloClient({
    link: new HttpLink({ uri: new URL('/graphql', origin).href, credentials: 'same-origin' }),
    cache: new NoCache(),
  });
