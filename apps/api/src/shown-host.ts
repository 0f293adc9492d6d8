/** What the trail and the mails tell of an endpoint’s address: its path can hold a secret of the receiver. */
export const shownHost = (url: string): string => new URL(url).host;
