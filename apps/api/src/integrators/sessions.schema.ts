import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../graphql/date-time.js';
import { Refused, typeByName } from '../graphql/refusal.js';
import { Organization, RoleType } from '../sign-in/sign-in.schema.js';

@ObjectType({ simpleResolvers: true, description: 'Whose session it is, as a platform needs to know.' })
export class IntrospectedUser {
  @Field(() => ID, { description: 'Stable; a UUID. The same as the token’s claim “sub”.' })
  id: string;

  @Field(() => String, { description: 'What to call them.' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'The address they sign in with; null for a key without USERS_READ.',
  })
  email: string | null;

  @Field(() => RoleType, { description: 'What the account may do here beyond its own sign-in.' })
  role: keyof typeof RoleType;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Whether a session is signed in with both factors. An inactive one tells nothing more: ended, run out, half-signed, of another organization and never heard of look the same.',
})
export class SessionIntrospection {
  @Field(() => Boolean, { description: 'Signed in with both factors, now.' })
  active: boolean;

  @Field(() => IntrospectedUser, { nullable: true, description: 'Whose session it is; null when inactive.' })
  user: IntrospectedUser | null;

  @Field(() => Organization, {
    nullable: true,
    description: 'The person’s, which is the key’s; null when inactive.',
  })
  organization: Organization | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The platform that the token or handle was issued for. Let nobody in by one that was issued for another. Null when inactive.',
  })
  audience: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How sure the sign-in is: “aal2” (NIST SP 800-63B-4), both factors. Null when inactive.',
  })
  acr: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'How the person signed in (RFC 8176): pwd, otp, mfa. Null when inactive.',
  })
  amr: readonly string[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When both factors were proved; null when inactive.',
  })
  authTime: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the session ends if nothing happens in it; it may end sooner. Null when inactive.',
  })
  expiresAt: Date | null;
}

@ObjectType({ simpleResolvers: true, description: 'Shows a platform who is signed in.' })
export class AccessToken {
  @Field(() => String, {
    description:
      'A JWT, signed with EdDSA (Ed25519) by a key of /.well-known/jwks.json. Claims: iss (this server), aud (the platform), sub (the user’s id), org (their organization’s id), sid (a handle for introspectSession, which lives as long as the session), acr, amr, auth_time, iat, exp, jti.',
  })
  token: string;

  @Field(() => DateTime, { description: 'After five minutes, and never past the session’s end.' })
  expiresAt: Date;

  @Field(() => Int, { description: 'The same as a duration from now.' })
  expiresInSeconds: number;
}

export const IssueAccessTokenResult = createUnionType({
  name: 'IssueAccessTokenResult',
  description: 'The token; or NOT_FOUND.',
  types: () => [AccessToken, Refused] as const,
  resolveType: typeByName,
});
