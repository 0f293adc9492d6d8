import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { secondsUntil } from '../duration.js';
import { Auth } from '../graphql/auth-directive.js';
import type { RequestContext } from '../graphql/context.js';
import { refused, typed } from '../graphql/refusal.js';
import { OrganizationResult } from '../people/organizations.schema.js';
import { seeOrganization } from '../people/see-people.js';
import { organizationView } from '../sign-in/session-view.js';
import { introspectSession } from './introspect-session.js';
import { issueAccessToken } from './issue-access-token.js';
import { IssueAccessTokenResult, SessionIntrospection } from './sessions.schema.js';
import { setAudiences } from './set-audiences.js';

const inactive: SessionIntrospection = {
  active: false,
  user: null,
  organization: null,
  audience: null,
  acr: null,
  amr: null,
  authTime: null,
  expiresAt: null,
};

@Resolver()
export class SessionsResolver {
  @Auth({ states: [], scopes: ['SESSIONS_INTROSPECT'] })
  @Query(() => SessionIntrospection, {
    description:
      'For an API key with SESSIONS_INTROSPECT: is this session signed in with both factors, and whose is it? Asking is no activity of the session. BAD_USER_INPUT: a token of more than 4,096 characters.',
  })
  async introspectSession(
    @Ctx() context: RequestContext,
    @Arg('token', () => String, {
      description:
        'From issueAccessToken: the token, or the handle in its claim “sid”. Never a cookie’s value.',
    })
    token: string,
  ): Promise<SessionIntrospection> {
    if (!context.key) throw new Error('The door lets keys alone through');
    const found = await introspectSession(context.deps, context.key, token);
    if (!found) return inactive;
    const { account, ...session } = found;
    const { id, name, role } = account;
    const email = (await context.mayRead('USERS_READ')) ? account.email : null;
    const organization = organizationView(account.organization);
    return { ...session, active: true, user: { id, name, email, role }, organization };
  }

  @Auth({ states: ['AUTHENTICATED', 'ELEVATED'] })
  @Mutation(() => IssueAccessTokenResult, {
    description:
      'Shows a platform, without a call for each of its requests, who is signed in here with both factors: for five minutes, in which the platform does not hear of the session’s end. NOT_FOUND: the caller’s organization has not registered this audience.',
  })
  async issueAccessToken(
    @Ctx() context: RequestContext,
    @Arg('audience', () => String, {
      description: 'The platform’s origin, exactly as it stands in Organization.audiences.',
    })
    audience: string,
  ): Promise<typeof IssueAccessTokenResult> {
    const { deps, origin } = context;
    const issued = await issueAccessToken(deps, origin, await context.known(), audience);
    if (!issued)
      return refused(
        'NOT_FOUND',
        'Your organization has not registered this platform. Ask your account manager.',
      );
    return typed('AccessToken', {
      ...issued,
      expiresInSeconds: secondsUntil(issued.expiresAt, deps.wallClock()),
    });
  }

  @Auth({ states: ['ELEVATED'], roles: ['ACCOUNT_MANAGER', 'SUPPORT'] })
  @Mutation(() => OrganizationResult, {
    description:
      'Sets the platforms that access tokens are issued for; the list takes the place of the former one, and what was issued for a platform that is left out is inactive at once, its last tokens run out within five minutes. NOT_FOUND. BAD_USER_INPUT names the entry, such as “audiences[0]”: no https origin, or more than 20.',
  })
  async setAudiences(
    @Ctx() context: RequestContext,
    @Arg('organizationId', () => ID, { description: 'Of the organization.' }) organizationId: string,
    @Arg('audiences', () => [String], {
      description: 'Origins such as https://lessons.example, at most 20; empty: none.',
    })
    audiences: string[],
  ): Promise<typeof OrganizationResult> {
    const input = { organizationId, audiences };
    const outcome = await setAudiences(context.deps, context.origin, await context.known(), input);
    if (outcome !== 'DONE') return refused(outcome);
    const organization = await seeOrganization(context.deps, await context.onlooker(), organizationId);
    return organization ? typed('Organization', organization) : refused('NOT_FOUND');
  }
}
