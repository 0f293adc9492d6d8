import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Deps } from '../deps.js';
import type { RequestContext } from './context.js';
import { formatError } from './errors.js';
import { limitIntrospection } from './introspection.js';
import { maxTokens, refuseCostly } from './limits.js';
import { buildApiSchema } from './schema.js';

export const createApollo = (deps: Pick<Deps, 'config' | 'log'>): ApolloServer<RequestContext> =>
  apolloOver(buildApiSchema(), deps, { plugins: deps.config.production ? [limitIntrospection] : [] });

/** What every answer tells of its request. */
interface Traced {
  readonly origin: { readonly requestId: string };
}

/** The rules that hold for each endpoint. A schema without resolvers is answered by the functions of `rootValue`. */
export function apolloOver<Context extends Traced>(
  schema: GraphQLSchema,
  { config, log }: Pick<Deps, 'config' | 'log'>,
  { plugins = [], rootValue }: Pick<ApolloServerOptions<Context>, 'plugins' | 'rootValue'>,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    rootValue,
    plugins: [ApolloServerPluginLandingPageDisabled(), limitOperations, ...plugins, reportFaults(log)],
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

const limitOperations: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation }) {
        if (operation) refuseCostly(document, operation);
      },
    };
  },
};

/** A fault is logged with its request id, and its answer carries that id and nothing else about it. */
const reportFaults = (log: Deps['log']): ApolloServerPlugin<Traced> => ({
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
