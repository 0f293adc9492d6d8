import findUser from '../operations/find-user.graphql?raw';
import invitePeople from '../operations/invite-people.graphql?raw';
import mySession from '../operations/my-session.graphql?raw';
import notEnrolled from '../operations/not-enrolled.graphql?raw';
import openResetRequests from '../operations/open-reset-requests.graphql?raw';
import organizations from '../operations/organizations.graphql?raw';
import resetSecondFactor from '../operations/reset-second-factor.graphql?raw';
import { type OperationName, variableNotes } from './console.messages';

/** An operation that a tab opens with, its variables there to be filled in. */
export interface PreparedOperation {
  /** The operation’s own name; its tab is found again by it. */
  readonly name: OperationName;
  readonly query: string;
  /** JSON with comments, as the editor takes it. */
  readonly variables: string;
}

const json = (...lines: string[]) => `{\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

/** In the order of the menu. The first one needs no variables: the editor opens a first tab without them. */
export const preparedOperations: readonly PreparedOperation[] = [
  { name: 'MySession', query: mySession, variables: '' },
  {
    name: 'FindUser',
    query: findUser,
    variables: json(`"search": "", ${variableNotes.search}`, `"after": null ${variableNotes.after}`),
  },
  {
    name: 'NotEnrolled',
    query: notEnrolled,
    variables: json(
      `"organizationId": null, ${variableNotes.organizationOrAll}`,
      `"after": null ${variableNotes.after}`,
    ),
  },
  {
    name: 'OpenResetRequests',
    query: openResetRequests,
    variables: json(`"after": null ${variableNotes.after}`),
  },
  {
    name: 'ResetSecondFactor',
    query: resetSecondFactor,
    variables: json(
      `"userId": "", ${variableNotes.user}`,
      `"caseNumber": "", ${variableNotes.caseNumber}`,
      `"reason": "", ${variableNotes.reason}`,
      `"revokeNow": false ${variableNotes.revokeNow}`,
    ),
  },
  {
    name: 'InvitePeople',
    query: invitePeople,
    variables: json(
      `"organizationId": "", ${variableNotes.organization}`,
      `"people": [{ "name": "", "email": "" }] ${variableNotes.people}`,
    ),
  },
  {
    name: 'Organizations',
    query: organizations,
    variables: json(
      `"search": null, ${variableNotes.organizationName}`,
      `"after": null ${variableNotes.after}`,
    ),
  },
];
