/** A hand-written statement of a hot step. Its name lets PostgreSQL plan it once a connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}
