import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { defaultFieldResolver, GraphQLError, type GraphQLSchema } from 'graphql';
import { readCode } from '../authenticator/code.js';
import type { RequestContext } from './context.js';
import { errorCodes } from './errors.js';
import { RefusalCode } from './refusal.js';

/** Tells what each root field came to, once it is over: the one place that counts. */
export const observeRootFields = (schema: GraphQLSchema): GraphQLSchema =>
  mapSchema(schema, {
    [MapperKind.ROOT_FIELD]: (field, name) => {
      const resolve = field.resolve ?? defaultFieldResolver;
      const factorOf = factors[name];
      field.resolve = async (source, args, context: RequestContext, info) => {
        try {
          const result: unknown = await resolve(source, args, context, info);
          context.ended(name, outcomeOf(result), factorOf?.(args));
          return result;
        } catch (error) {
          context.ended(name, failureOf(error), factorOf?.(args));
          throw error;
        }
      };
      return field;
    },
  });

/** As what a code is tried, by its shape alone. */
const factors: Readonly<Record<string, ((args: { code?: unknown }) => string) | undefined>> = {
  verify2FA: ({ code }) => readCode(String(code)).kind,
  confirmEmail: () => 'EMAIL_CODE',
};

/** A refusal's code, or OK: a bounded set, whatever a client sends. */
const outcomeOf = (result: unknown): string =>
  typeof result === 'object' && result !== null && 'code' in result && isRefusal(result.code)
    ? result.code
    : 'OK';

const isRefusal = (code: unknown): code is RefusalCode =>
  typeof code === 'string' && Object.hasOwn(RefusalCode, code);

function failureOf(error: unknown): string {
  const code = error instanceof GraphQLError ? error.extensions.code : undefined;
  return typeof code === 'string' && Object.hasOwn(errorCodes, code) ? code : 'INTERNAL_SERVER_ERROR';
}
