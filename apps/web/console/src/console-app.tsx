import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { askSession } from '../../src/apollo/ask-session';
import { createStandingStore } from '../../src/apollo/standing';
import { StandingProvider } from '../../src/apollo/standing-context';
import { theme } from '../../src/ui/theme';
import { ConsolePage } from './console-page';
import { consoleVariables } from './graphiql-colors';

export function ConsoleApp({ client }: { client: ApolloClient }) {
  const [store] = useState(() => createStandingStore(() => askSession(client)));
  return (
    <MantineProvider theme={theme} cssVariablesResolver={consoleVariables} defaultColorScheme="auto">
      <ApolloProvider client={client}>
        <StandingProvider value={store}>
          <ConsolePage />
        </StandingProvider>
      </ApolloProvider>
    </MantineProvider>
  );
}
