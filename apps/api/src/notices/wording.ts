import { ownAccount } from './account-wording.js';
import { incidents } from './incident-wording.js';
import { invitations } from './invitation-wording.js';
import { aboutKeys } from './key-wording.js';
import type { NoticeDetails, NoticeKind, NoticeSecret } from './notice.js';
import { resets } from './reset-wording.js';
import { forStaff } from './staff-wording.js';
import { aboutWebhooks } from './webhook-wording.js';
import type { House, Wording, Words } from './words.js';

const wordings: { [Kind in NoticeKind]: Words<Kind> } = {
  ...ownAccount,
  ...invitations,
  ...resets,
  ...forStaff,
  ...incidents,
  ...aboutKeys,
  ...aboutWebhooks,
};

export const wordingOf = <Kind extends NoticeKind>(
  notice: { kind: Kind; details: NoticeDetails[Kind] },
  house: House,
  secret: NoticeSecret | null = null,
): Wording => wordings[notice.kind](notice.details, house, secret);
