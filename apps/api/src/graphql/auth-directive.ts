import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  DirectiveLocation,
  defaultFieldResolver,
  GraphQLDirective,
  type GraphQLEnumType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLSchema,
} from 'graphql';
import { Directive } from 'type-graphql';
import { type Role, type Scope, scopes } from '../role.js';
import type { AuthState } from '../sign-in/auth-state.js';
import { SessionChanged } from '../sign-in/session-changed.js';
import type { RequestContext } from './context.js';
import { enumOf } from './enum.js';
import { translate } from './errors.js';
import type { DoorNotes } from './guard.js';

/** Who may call a root field. A list that is left out: any role; no scope at all. */
export interface AuthRule {
  readonly states: readonly AuthState[];
  readonly roles?: readonly Role[];
  readonly scopes?: readonly Scope[];
}

/** Writes the rule into the schema, where integrators read it and the guard below obeys it. */
export function Auth(rule: AuthRule) {
  const lists = Object.entries(rule).map(([name, values]) => `${name}: [${values.join(', ')}]`);
  return Directive(`@auth(${lists.join(', ')})`);
}

export const ScopeType = enumOf(scopes, {
  name: 'Scope',
  description: 'What an API key may do, in the name of the organization that it was made for.',
  values: {
    USERS_READ: 'Read the users of the key’s organization with their enrollment.',
    EVENTS_READ: 'Read the audit events of the key’s organization.',
    INCIDENTS_READ: 'Read the incidents of the key’s organization.',
    SESSIONS_INTROSPECT:
      'Ask whether a session of somebody in the key’s organization is signed in with both factors.',
    WEBHOOKS_MANAGE: 'List, test and redeliver webhooks.',
  },
});

function authDefinition(schema: GraphQLSchema): GraphQLDirective {
  const listOf = (name: string) =>
    new GraphQLList(new GraphQLNonNull(schema.getType(name) as GraphQLEnumType));
  return new GraphQLDirective({
    name: 'auth',
    description:
      'Who may call a root field: exact sets, required on every field of Query and Mutation. For a session, `states` and ' +
      '`roles` must both hold. For an API key, `scopes` alone counts. A refused call gets AUTH_STATE_REQUIRED or FORBIDDEN.',
    locations: [DirectiveLocation.FIELD_DEFINITION],
    args: {
      states: {
        type: new GraphQLNonNull(listOf('AuthState')),
        description: 'Sessions in one of these states. Empty: API keys only.',
      },
      roles: { type: listOf('Role'), description: 'Accounts with one of these roles. Left out: any role.' },
      scopes: {
        type: listOf('Scope'),
        description: 'Keys with one of these scopes. Left out: closed to keys.',
      },
    },
  });
}

/**
 * Adds the directive's definition and puts the guard before every root field.
 * A root field without exactly one @auth stops the server here: forgetting one must not make a field public (decision 003).
 */
export function guardRootFields(
  built: GraphQLSchema,
  guard: (context: RequestContext, rule: AuthRule, field: string, notes: DoorNotes) => Promise<void>,
): GraphQLSchema {
  const schema = new GraphQLSchema({
    ...built.toConfig(),
    directives: [...built.getDirectives(), authDefinition(built)],
  });
  const unguarded: string[] = [];
  const guarded = mapSchema(schema, {
    [MapperKind.ROOT_FIELD]: (field, name, typeName) => {
      // Counted as written: getDirective shows the first of several, which may not be the one that was meant.
      const written = field.astNode?.directives?.filter((directive) => directive.name.value === 'auth');
      if (written?.length !== 1) unguarded.push(`${typeName}.${name}`);
      const rule = getDirective(schema, field, 'auth')?.[0] as AuthRule;
      const resolve = field.resolve ?? defaultFieldResolver;
      const enter = (context: RequestContext) => guard(context, rule, name, field.extensions ?? {});
      field.resolve = async (source, args, context, info) => {
        await enter(context);
        try {
          return await resolve(source, args, context, info);
        } catch (error) {
          if (error instanceof SessionChanged) {
            context.forgetCaller();
            await enter(context);
          }
          throw translate(error);
        }
      };
      return field;
    },
  });
  if (unguarded.length) throw new Error(`Root fields need exactly one @auth: ${unguarded.join(', ')}`);
  return guarded;
}
