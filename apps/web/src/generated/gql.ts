/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "fragment SessionFields on Session {\n  state\n  expiresInSeconds\n  endedBecause\n  recoveryCodesSaved\n  recoveryCodesLeft\n  pendingEnrollment {\n    id\n    expiresInSeconds\n  }\n  setup {\n    approvedApps {\n      name\n      androidUrl\n      iosUrl\n      note\n    }\n    supportContact\n  }\n  user {\n    id\n    name\n    email\n    role\n    organization {\n      id\n      name\n    }\n  }\n}\n\nquery Session {\n  session {\n    ...SessionFields\n  }\n}": typeof types.SessionFieldsFragmentDoc,
    "mutation VerifyCode($code: String!, $enrollmentId: ID) {\n  verify2FA(code: $code, enrollmentId: $enrollmentId) {\n    ... on Verified {\n      recoveryCodes\n      session {\n        ...SessionFields\n      }\n    }\n    ... on CodeRejected {\n      code\n      clockDriftSeconds\n      nextCodeInSeconds\n    }\n    ... on Refused {\n      code\n    }\n    ... on TooManyAttempts {\n      code\n      retryAfterSeconds\n      exhausted\n    }\n  }\n}": typeof types.VerifyCodeDocument,
    "mutation Logout {\n  logout {\n    ...SessionFields\n  }\n}": typeof types.LogoutDocument,
    "mutation Enroll($path: EnrollmentPath!) {\n  enroll2FA(path: $path) {\n    ... on Enrollment {\n      id\n      secret\n      otpauthUri\n      qrCode\n      expiresInSeconds\n    }\n    ... on Refused {\n      code\n    }\n    ... on TooManyAttempts {\n      code\n      retryAfterSeconds\n    }\n  }\n}\n\nmutation RecordEnrollmentStep($step: EnrollmentStep!) {\n  recordEnrollmentStep(step: $step) {\n    state\n  }\n}": typeof types.EnrollDocument,
    "mutation RenewRecoveryCodes {\n  renewRecoveryCodes {\n    codes\n  }\n}\n\nmutation ConfirmRecoveryCodesSaved {\n  confirmRecoveryCodesSaved {\n    ...SessionFields\n  }\n}": typeof types.RenewRecoveryCodesDocument,
    "mutation Login($email: String!, $password: String!) {\n  login(email: $email, password: $password) {\n    ...SessionFields\n    ... on Refused {\n      code\n    }\n    ... on TooManyAttempts {\n      code\n      retryAfterSeconds\n    }\n  }\n}": typeof types.LoginDocument,
};
const documents: Documents = {
    "fragment SessionFields on Session {\n  state\n  expiresInSeconds\n  endedBecause\n  recoveryCodesSaved\n  recoveryCodesLeft\n  pendingEnrollment {\n    id\n    expiresInSeconds\n  }\n  setup {\n    approvedApps {\n      name\n      androidUrl\n      iosUrl\n      note\n    }\n    supportContact\n  }\n  user {\n    id\n    name\n    email\n    role\n    organization {\n      id\n      name\n    }\n  }\n}\n\nquery Session {\n  session {\n    ...SessionFields\n  }\n}": types.SessionFieldsFragmentDoc,
    "mutation VerifyCode($code: String!, $enrollmentId: ID) {\n  verify2FA(code: $code, enrollmentId: $enrollmentId) {\n    ... on Verified {\n      recoveryCodes\n      session {\n        ...SessionFields\n      }\n    }\n    ... on CodeRejected {\n      code\n      clockDriftSeconds\n      nextCodeInSeconds\n    }\n    ... on Refused {\n      code\n    }\n    ... on TooManyAttempts {\n      code\n      retryAfterSeconds\n      exhausted\n    }\n  }\n}": types.VerifyCodeDocument,
    "mutation Logout {\n  logout {\n    ...SessionFields\n  }\n}": types.LogoutDocument,
    "mutation Enroll($path: EnrollmentPath!) {\n  enroll2FA(path: $path) {\n    ... on Enrollment {\n      id\n      secret\n      otpauthUri\n      qrCode\n      expiresInSeconds\n    }\n    ... on Refused {\n      code\n    }\n    ... on TooManyAttempts {\n      code\n      retryAfterSeconds\n    }\n  }\n}\n\nmutation RecordEnrollmentStep($step: EnrollmentStep!) {\n  recordEnrollmentStep(step: $step) {\n    state\n  }\n}": types.EnrollDocument,
    "mutation RenewRecoveryCodes {\n  renewRecoveryCodes {\n    codes\n  }\n}\n\nmutation ConfirmRecoveryCodesSaved {\n  confirmRecoveryCodesSaved {\n    ...SessionFields\n  }\n}": types.RenewRecoveryCodesDocument,
    "mutation Login($email: String!, $password: String!) {\n  login(email: $email, password: $password) {\n    ...SessionFields\n    ... on Refused {\n      code\n    }\n    ... on TooManyAttempts {\n      code\n      retryAfterSeconds\n    }\n  }\n}": types.LoginDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment SessionFields on Session {\n  state\n  expiresInSeconds\n  endedBecause\n  recoveryCodesSaved\n  recoveryCodesLeft\n  pendingEnrollment {\n    id\n    expiresInSeconds\n  }\n  setup {\n    approvedApps {\n      name\n      androidUrl\n      iosUrl\n      note\n    }\n    supportContact\n  }\n  user {\n    id\n    name\n    email\n    role\n    organization {\n      id\n      name\n    }\n  }\n}\n\nquery Session {\n  session {\n    ...SessionFields\n  }\n}"): (typeof documents)["fragment SessionFields on Session {\n  state\n  expiresInSeconds\n  endedBecause\n  recoveryCodesSaved\n  recoveryCodesLeft\n  pendingEnrollment {\n    id\n    expiresInSeconds\n  }\n  setup {\n    approvedApps {\n      name\n      androidUrl\n      iosUrl\n      note\n    }\n    supportContact\n  }\n  user {\n    id\n    name\n    email\n    role\n    organization {\n      id\n      name\n    }\n  }\n}\n\nquery Session {\n  session {\n    ...SessionFields\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation VerifyCode($code: String!, $enrollmentId: ID) {\n  verify2FA(code: $code, enrollmentId: $enrollmentId) {\n    ... on Verified {\n      recoveryCodes\n      session {\n        ...SessionFields\n      }\n    }\n    ... on CodeRejected {\n      code\n      clockDriftSeconds\n      nextCodeInSeconds\n    }\n    ... on Refused {\n      code\n    }\n    ... on TooManyAttempts {\n      code\n      retryAfterSeconds\n      exhausted\n    }\n  }\n}"): (typeof documents)["mutation VerifyCode($code: String!, $enrollmentId: ID) {\n  verify2FA(code: $code, enrollmentId: $enrollmentId) {\n    ... on Verified {\n      recoveryCodes\n      session {\n        ...SessionFields\n      }\n    }\n    ... on CodeRejected {\n      code\n      clockDriftSeconds\n      nextCodeInSeconds\n    }\n    ... on Refused {\n      code\n    }\n    ... on TooManyAttempts {\n      code\n      retryAfterSeconds\n      exhausted\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Logout {\n  logout {\n    ...SessionFields\n  }\n}"): (typeof documents)["mutation Logout {\n  logout {\n    ...SessionFields\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Enroll($path: EnrollmentPath!) {\n  enroll2FA(path: $path) {\n    ... on Enrollment {\n      id\n      secret\n      otpauthUri\n      qrCode\n      expiresInSeconds\n    }\n    ... on Refused {\n      code\n    }\n    ... on TooManyAttempts {\n      code\n      retryAfterSeconds\n    }\n  }\n}\n\nmutation RecordEnrollmentStep($step: EnrollmentStep!) {\n  recordEnrollmentStep(step: $step) {\n    state\n  }\n}"): (typeof documents)["mutation Enroll($path: EnrollmentPath!) {\n  enroll2FA(path: $path) {\n    ... on Enrollment {\n      id\n      secret\n      otpauthUri\n      qrCode\n      expiresInSeconds\n    }\n    ... on Refused {\n      code\n    }\n    ... on TooManyAttempts {\n      code\n      retryAfterSeconds\n    }\n  }\n}\n\nmutation RecordEnrollmentStep($step: EnrollmentStep!) {\n  recordEnrollmentStep(step: $step) {\n    state\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RenewRecoveryCodes {\n  renewRecoveryCodes {\n    codes\n  }\n}\n\nmutation ConfirmRecoveryCodesSaved {\n  confirmRecoveryCodesSaved {\n    ...SessionFields\n  }\n}"): (typeof documents)["mutation RenewRecoveryCodes {\n  renewRecoveryCodes {\n    codes\n  }\n}\n\nmutation ConfirmRecoveryCodesSaved {\n  confirmRecoveryCodesSaved {\n    ...SessionFields\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation Login($email: String!, $password: String!) {\n  login(email: $email, password: $password) {\n    ...SessionFields\n    ... on Refused {\n      code\n    }\n    ... on TooManyAttempts {\n      code\n      retryAfterSeconds\n    }\n  }\n}"): (typeof documents)["mutation Login($email: String!, $password: String!) {\n  login(email: $email, password: $password) {\n    ...SessionFields\n    ... on Refused {\n      code\n    }\n    ... on TooManyAttempts {\n      code\n      retryAfterSeconds\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;