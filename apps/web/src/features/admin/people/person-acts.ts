import type { TypedDocumentNode } from '@apollo/client';
import {
  CancelResetDocument,
  DeactivateUserDocument,
  EndUserSessionsDocument,
  FreezeUserDocument,
  type PersonFieldsFragment,
  type PersonResultFragment,
  ReactivateUserDocument,
  UnfreezeUserDocument,
} from '#src/generated/admin/graphql';
import type { PersonAct } from './person.messages';

export type Person = PersonFieldsFragment;

type ActDocument = TypedDocumentNode<
  Record<string, PersonResultFragment>,
  { userId: string; reason: string }
>;

/** What the server calls each act that takes a reason. */
export const actDocuments: Record<PersonAct, ActDocument> = {
  DEACTIVATE: DeactivateUserDocument,
  REACTIVATE: ReactivateUserDocument,
  FREEZE: FreezeUserDocument,
  UNFREEZE: UnfreezeUserDocument,
  END_SESSIONS: EndUserSessionsDocument,
  CANCEL_RESET: CancelResetDocument,
};

/** Those that take something away from the person. */
export const isDangerous = (act: PersonAct) =>
  act === 'DEACTIVATE' || act === 'FREEZE' || act === 'END_SESSIONS';

interface Viewer {
  id: string;
  isSupport: boolean;
}

export type Reach = 'OPEN' | 'YOURSELF' | 'STAFF';

/** Whether the viewer may act on that person at all; the server decides again. */
export function reachOf(viewer: Viewer, person: Pick<Person, 'id' | 'role'>): Reach {
  if (viewer.id === person.id) return 'YOURSELF';
  return person.role !== 'USER' && !viewer.isSupport ? 'STAFF' : 'OPEN';
}
