import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Deps } from '../deps.js';
import type { RequestContext } from './context.js';
import { formatError } from './errors.js';
import { limitIntrospection } from './introspection.js';
import { maxTokens, refuseCostly } from './limits.js';
import { buildApiSchema } from './schema.js';

export function createApollo({ config, log }: Pick<Deps, 'config' | 'log'>): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema: buildApiSchema(),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      limitOperations,
      ...(config.production ? [limitIntrospection] : []),
      reportFaults(log),
    ],
    introspection: true,
    hideSchemaDetailsFromClientErrors: config.production,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens },
    formatError,
    logger: log,
  });
}

const limitOperations: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation }) {
        if (operation) refuseCostly(document, operation);
      },
    };
  },
};

/** A fault is logged with its request id, and its answer carries that id and nothing else about it. */
const reportFaults = (log: Deps['log']): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue, operationName }) {
        for (const { originalError } of errors) {
          if (!originalError || 'extensions' in originalError) continue;
          log.error(
            { err: originalError, requestId: contextValue.origin.requestId, operationName },
            'request failed',
          );
        }
      },
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return;
        for (const { extensions } of response.body.singleResult.errors ?? [])
          if (extensions?.code === 'INTERNAL_SERVER_ERROR')
            extensions.requestId = contextValue.origin.requestId;
      },
    };
  },
});
