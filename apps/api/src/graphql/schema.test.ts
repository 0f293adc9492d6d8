import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildApiSchema } from './schema.js';

const schema = buildApiSchema();
const ours = (type: GraphQLNamedType) => !isIntrospectionType(type) && !isSpecifiedScalarType(type);
const typesOf = (one: GraphQLSchema) => Object.values(one.getTypeMap()).filter(ours);

/** Everything in the schema that an integrator reads, by its path, with its description. */
function documented(): [path: string, description: string | null | undefined][] {
  const types = typesOf(schema).filter(({ name }) => name !== 'Query' && name !== 'Mutation');
  const fields = typesOf(schema).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).map((field) => ({ ...field, path: `${type.name}.${field.name}` }))
      : [],
  );
  return [
    ...types.map(({ name, description }) => [name, description] as [string, string]),
    ...fields.map(({ path, description }) => [path, description] as [string, string]),
    ...fields.flatMap(({ path, args }) =>
      args.map(({ name, description }) => [`${path}(${name}:)`, description] as [string, string]),
    ),
    ...types.flatMap((type) =>
      isEnumType(type)
        ? type
            .getValues()
            .map(({ name, description }) => [`${type.name}.${name}`, description] as [string, string])
        : [],
    ),
    ...schema
      .getDirectives()
      .filter(({ name }) => name === 'auth')
      .flatMap(({ args, description }) => [
        ['@auth', description] as [string, string],
        ...args.map((arg) => [`@auth(${arg.name}:)`, arg.description] as [string, string]),
      ]),
  ];
}

test('every type, field, argument and enum value says what it means, as a sentence', () => {
  const all = documented();
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter(([, description]) => !/^[A-Z“\d@a-z].*[.]$/s.test(description ?? ''))).toEqual([]);
});

/** The part of the contract that exists so far: clients rely on these names, arguments and on what is never null. */
const contract = buildSchema(`
  enum AuthState { ANONYMOUS ENROLLMENT_REQUIRED EMAIL_CODE_REQUIRED CODE_REQUIRED AUTHENTICATED ELEVATED }
  enum Role { USER ACCOUNT_MANAGER SUPPORT }
  enum Scope { USERS_READ EVENTS_READ INCIDENTS_READ SESSIONS_INTROSPECT WEBHOOKS_MANAGE }
  directive @auth(states: [AuthState!]!, roles: [Role!], scopes: [Scope!]) on FIELD_DEFINITION
  interface Refusal { code: RefusalCode! message: String! }
  enum RefusalCode {
    CREDENTIALS_WRONG CODE_WRONG CODE_ALREADY_USED TOO_MANY_ATTEMPTS ENROLLMENT_EXPIRED NO_PENDING_ENROLLMENT ACCOUNT_FROZEN
  }
  type Refused implements Refusal { code: RefusalCode! message: String! }
  type TooManyAttempts implements Refusal { code: RefusalCode! message: String! retryAfterSeconds: Int! }
  type CodeRejected implements Refusal {
    code: RefusalCode! message: String! clockDriftSeconds: Int nextCodeInSeconds: Int
  }
  type Session {
    state: AuthState! expiresAt: DateTime expiresInSeconds: Int endedBecause: SessionEnd
    pendingEnrollment: PendingEnrollment recoveryCodesSaved: Boolean setup: Setup recoveryCodesLeft: Int user: Viewer
  }
  enum SessionEnd {
    TIMED_OUT SIGNED_OUT STARTED_OVER ENDED_ELSEWHERE RESET PASSWORD_CHANGED FROZEN DEACTIVATED
  }
  type PendingEnrollment { id: ID! expiresAt: DateTime! expiresInSeconds: Int! }
  type Viewer { id: ID! email: String! name: String! role: Role organization: Organization }
  type Setup { approvedApps: [ApprovedApp!]! supportContact: String! }
  type ApprovedApp { name: String! androidUrl: String iosUrl: String note: String }
  type Organization { id: ID! name: String! }
  enum EnrollmentPath { GUIDED QR_FIRST }
  scalar DateTime
  type Enrollment {
    id: ID! secret: String! otpauthUri: String! qrCode: String! expiresAt: DateTime! expiresInSeconds: Int!
  }
  type Verified { session: Session! recoveryCodes: [String!] }
  type RecoveryCodes { codes: [String!]! }
  union LoginResult = Session | Refused | TooManyAttempts
  union Enroll2FAResult = Enrollment | Refused | TooManyAttempts
  union Verify2FAResult = Verified | CodeRejected | Refused | TooManyAttempts
  type Query { session: Session! viewer: Viewer! }
  type Mutation {
    login(email: String!, password: String!): LoginResult!
    enroll2FA(name: String, path: EnrollmentPath): Enroll2FAResult!
    verify2FA(code: String!, enrollmentId: ID): Verify2FAResult!
    confirmRecoveryCodesSaved: Session!
    renewRecoveryCodes: RecoveryCodes!
    logout: Session!
  }
`);

describe.each(typesOf(contract).map((type) => [type.name, type] as const))(
  '%s keeps to the contract',
  (name, type) => {
    const built = schema.getType(name);

    test('it is there, as the same kind of type', () => {
      expect(built?.constructor.name).toBe(type.constructor.name);
    });

    if (isEnumType(type) && isEnumType(built))
      test('with its values', () => {
        const names = built.getValues().map((value) => value.name);
        expect(names).toEqual(expect.arrayContaining(type.getValues().map((value) => value.name)));
      });

    if (isUnionType(type) && isUnionType(built))
      test('with its members', () => {
        const names = built.getTypes().map((member) => member.name);
        expect(names).toEqual(expect.arrayContaining(type.getTypes().map((member) => member.name)));
      });

    if ((isObjectType(type) || isInterfaceType(type)) && (isObjectType(built) || isInterfaceType(built)))
      test.each(Object.values(type.getFields()).map((field) => [field.name, field] as const))(
        'with its field %s, its arguments and what is never null',
        (fieldName, field) => {
          const actual = built.getFields()[fieldName];
          expect(String(actual?.type)).toBe(String(field.type));
          for (const { name: argument, type: argumentType } of field.args)
            expect(String(actual?.args.find((arg) => arg.name === argument)?.type)).toBe(
              String(argumentType),
            );
          const more =
            actual?.args.filter(({ name: other }) => !field.args.some((arg) => arg.name === other)) ?? [];
          expect(more.filter((arg) => String(arg.type).endsWith('!'))).toEqual([]);
        },
      );

    if (isObjectType(type) && isObjectType(built))
      test('with its interfaces', () => {
        const names = built.getInterfaces().map((member) => member.name);
        expect(names).toEqual(expect.arrayContaining(type.getInterfaces().map((member) => member.name)));
      });
  },
);

test('@auth takes what the contract says', () => {
  const args = (one: GraphQLSchema) =>
    Object.fromEntries((one.getDirective('auth')?.args ?? []).map(({ name, type }) => [name, String(type)]));
  expect(args(schema)).toEqual(args(contract));
});
