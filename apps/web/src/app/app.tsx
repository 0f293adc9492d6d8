import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { createStandingStore } from '../apollo/standing';
import { StandingProvider } from '../apollo/standing-context';
import { SessionDocument } from '../generated/graphql';
import { styleNonce } from '../ui/product';
import { cssVariables, theme } from '../ui/theme';
import { Page } from './page';

async function askSession(client: ApolloClient) {
  const { data } = await client.query({ query: SessionDocument, fetchPolicy: 'no-cache' });
  if (!data) throw new Error('session came without data');
  return data.session;
}

export function App({ client, env = 'default' }: { client: ApolloClient; env?: 'default' | 'test' }) {
  const [store] = useState(() => createStandingStore(() => askSession(client)));
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
