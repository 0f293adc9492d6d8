import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AdoptionResolver } from '../adoption/adoption.resolver.js';
import { VerifyTrailResolver } from '../audit/verify-trail.resolver.js';
import { AuthenticatorResolver } from '../authenticator/authenticator.resolver.js';
import { IncidentsResolver } from '../incidents/incidents.resolver.js';
import { ApiKeysResolver } from '../integrators/api-keys.resolver.js';
import { SessionsResolver } from '../integrators/sessions.resolver.js';
import { InvitationsResolver } from '../invitations/invitations.resolver.js';
import { OrganizationsResolver } from '../people/organizations.resolver.js';
import { PeopleResolver } from '../people/people.resolver.js';
import { StaffActsResolver } from '../people/staff-acts.resolver.js';
import { OpenResetResolver } from '../reset/open-reset.resolver.js';
import { ResetResolver } from '../reset/reset.resolver.js';
import { SetupResolver } from '../reset/setup.resolver.js';
import { StaffResetResolver } from '../reset/staff-reset.resolver.js';
import { PasswordLinkResolver } from '../sign-in/password-link.resolver.js';
import { SignInResolver } from '../sign-in/sign-in.resolver.js';
import { TrailResolver } from '../trail/trail.resolver.js';
import { WebhooksResolver } from '../webhooks/webhooks.resolver.js';
import { guardRootFields } from './auth-directive.js';
import { guard } from './guard.js';
import { observeRootFields } from './observe-root-fields.js';

/** The whole schema with a guard before each root field. Arguments are checked by the use cases, so nothing is echoed. */
export function buildApiSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      SignInResolver,
      PasswordLinkResolver,
      AuthenticatorResolver,
      OrganizationsResolver,
      PeopleResolver,
      StaffActsResolver,
      InvitationsResolver,
      ResetResolver,
      OpenResetResolver,
      SetupResolver,
      StaffResetResolver,
      IncidentsResolver,
      TrailResolver,
      AdoptionResolver,
      ApiKeysResolver,
      SessionsResolver,
      WebhooksResolver,
      VerifyTrailResolver,
    ],
    validate: false,
  });
  return observeRootFields(guardRootFields(schema, guard));
}

/** In a fixed order, so that the committed SDL changes only when its meaning does. */
export const sortedSchema = () => lexicographicSortSchema(buildApiSchema());
