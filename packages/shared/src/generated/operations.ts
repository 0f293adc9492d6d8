/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Whether an account can be signed in to. */
export type AccountStatus =
  /** It can. */
  | 'ACTIVE'
  /** Nobody signs in until staff reactivate it. */
  | 'DEACTIVATED'
  /** Nobody signs in until support opens it again. */
  | 'FROZEN';

/** What an account may do beyond its own sign-in. */
export type Role =
  /** Helps the people of the organizations assigned to them. */
  | 'ACCOUNT_MANAGER'
  /** Helps every organization and appoints account managers. */
  | 'SUPPORT'
  /** Signs in and looks after their own account. */
  | 'USER';

export type UsersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  search?: string | null | undefined;
  enrolled?: boolean | null | undefined;
}>;


export type UsersQuery = { users: { edges: Array<{ cursor: string, node: { id: string, name: string, email: string, role: Role, status: AccountStatus, enrolled: boolean, createdAt: string, lastSignInAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const UsersDocument = new TypedDocumentString(`
    query Users($first: Int, $after: String, $search: String, $enrolled: Boolean) {
  users(first: $first, after: $after, search: $search, enrolled: $enrolled) {
    edges {
      cursor
      node {
        id
        name
        email
        role
        status
        enrolled
        createdAt
        lastSignInAt
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<UsersQuery, UsersQueryVariables>;