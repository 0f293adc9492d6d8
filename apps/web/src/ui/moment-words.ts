const format = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** A moment of the API in the person’s own time zone: “Nov 24, 2026, 3:41 PM”. */
export const momentWords = (moment: string) => format.format(new Date(moment));
