/** A text for the audit trail, which keeps a reason as one line. */
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
