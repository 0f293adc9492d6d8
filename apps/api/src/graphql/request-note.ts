/** What a request came to, for its line of log and its duration. Nothing in it is what a client made up. */
export interface RequestNote {
  /** The first root field that ended, and how. */
  field?: string;
  outcome?: string;
  /** Where the caller stood when the request came, as far as anybody asked. */
  state?: string;
}
