import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { useEffect, useState } from 'react';
import { askSession } from '../apollo/ask-session';
import { createStandingStore, type Session } from '../apollo/standing';
import { StandingProvider } from '../apollo/standing-context';
import { styleNonce } from '../ui/product';
import { cssVariables, theme } from '../ui/theme';
import { Page } from './page';

interface AppProps {
  client: ApolloClient;
  /** Where the person stands, if the page came with it. */
  known?: Session | null;
  env?: 'default' | 'test';
}

export function App({ client, known = null, env = 'default' }: AppProps) {
  const [store] = useState(() => createStandingStore(() => askSession(client), known));
  // From now on the app answers by itself, and what the page has held back goes on.
  useEffect(() => void window.dispatchEvent(new Event('app-live')), []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
      env={env}
    >
      <ApolloProvider client={client}>
        <StandingProvider value={store}>
          <Page />
        </StandingProvider>
      </ApolloProvider>
    </MantineProvider>
  );
}
