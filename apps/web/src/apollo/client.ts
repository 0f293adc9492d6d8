import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { possibleTypes } from './possible-types';

/** The API lies on the page's own origin; the session's cookie goes along and no script can read it. */
export const createClient = (origin = window.location.origin) =>
  new ApolloClient({
    link: new HttpLink({ uri: new URL('/graphql', origin).href, credentials: 'same-origin' }),
    cache: new InMemoryCache({ possibleTypes }),
  });
