/** A hand-written statement of a hot step. Its name lets PostgreSQL plan it once a connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  /** Its plan depends on its values, or its text on what is asked for: it is planned anew each time. */
  readonly plannedEachTime?: true;
}
