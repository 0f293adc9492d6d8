import { ApolloCache } from '@apollo/client';
import { addTypenameToDocument } from '@apollo/client/utilities';

/**
 * Asks for `__typename`, by which the members of a result union are told apart, and keeps nothing: answers live in the
 * screens that asked for them, and a cache is a tenth of the script that stands between a person and the sign-in.
 */
export class NoCache extends ApolloCache {
  override transformDocument = addTypenameToDocument;
  read = () => null;
  write = () => undefined;
  diff = () => ({ result: null, complete: false as const });
  watch = () => () => undefined;
  reset = async () => undefined;
  evict = () => false;
  restore = () => this;
  extract = () => ({});
  removeOptimistic = () => undefined;
  fragmentMatches = () => true;
  performTransaction = () => undefined;
}
