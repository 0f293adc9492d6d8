import type { About, NoticeDetails, NoticeKind, NoticeSecret, Whereabouts } from './notice.js';

/** What a mail says, before it becomes text and HTML. */
export interface Wording {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

export interface House {
  readonly productName: string;
  readonly supportEmail: string;
  readonly appUrl: string;
}

export const where = ({ address, browser }: Whereabouts) => `${browser}, from ${address}`;
export const whom = ({ name, email, organization }: About) => `${name} (${email}) of ${organization}`;
export const notYou = ({ supportEmail }: House) => `If that wasn’t you, write to ${supportEmail} right away.`;

/** A secret that was wiped with its delivery, or that has run out, is said to be gone. */
const gone = '(no longer shown)';
export const codeLine = (secret: NoticeSecret | null) => `Your code: ${secret?.code ?? gone}`;
export const linkLine = (secret: NoticeSecret | null) => secret?.link ?? gone;

export type Words<Kind extends NoticeKind> = (
  details: NoticeDetails[Kind],
  house: House,
  secret: NoticeSecret | null,
) => Wording;
