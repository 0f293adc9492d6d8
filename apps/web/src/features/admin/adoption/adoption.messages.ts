export const adoptionMessages = {
  heading: 'Adoption',
  intro: 'How signing in with two factors is being taken up, and where people need a hand.',
  unknown: 'This organization isn’t here',
  unknownText: 'It may be gone, or it isn’t yours to see. Choose another one at the top.',
  empty: 'There is nothing to count yet',
  emptyText:
    'Once people are invited you see here who has enrolled, how long it took them, and where they stopped.',
  invite: 'Invite people',
  people: 'People',
  share: 'Share',
};

export const standingMessages = {
  heading: 'Where people stand',
  caption: 'People by where they stand',
  standing: 'Standing',
  enrolledOf: (enrolled: number, open: number) =>
    open === 1
      ? `${enrolled} of 1 person with an open account has enrolled`
      : `${enrolled} of ${open} people with an open account have enrolled`,
  names: {
    enrolled: 'Enrolled',
    waiting: 'Waiting: no authenticator yet',
    invited: 'Invited: no account yet',
    frozen: 'Frozen',
    deactivated: 'Deactivated',
  },
};

export const timeMessages = {
  heading: 'Time to enroll',
  caption: 'Time from the first sign-in to a confirmed authenticator',
  measure: 'Measure',
  time: 'Time',
  median: 'Median: half took no longer',
  p90: 'Nine of ten took no longer',
  over: (people: number) =>
    `From the first sign-in to a confirmed authenticator, over ${people === 1 ? '1 person' : `${people} people`}.`,
  none: 'Nobody has enrolled yet, so there is no time to tell.',
};

export const pathMessages = {
  heading: 'Guided or QR code first',
  caption: 'How people came to their first QR code',
  path: 'Way',
  names: {
    guided: 'Guided, step by step',
    qrFirst: 'Straight to the QR code',
    unknown: 'By a client that did not say',
  },
  none: 'Nobody has enrolled yet, so nobody has chosen a way.',
};

export const stepMessages = {
  heading: 'Where people stop',
  caption: 'Pages of setting up, in their order',
  note: 'The striped part are those who never enrolled and came no further than this page.',
  page: 'Page',
  reached: 'Saw it',
  stopped: 'Stopped',
  none: 'Nobody has begun to set up an authenticator yet.',
};

export const weekMessages = {
  heading: 'By week',
  names: { invited: 'Invited', firstSignIns: 'First sign-ins', enrolled: 'Enrolled' },
  note: 'The striped bar is this week, which is not over yet.',
  week: 'Week of',
  thisWeek: 'This week',
  soFar: (week: string) => `${week}, so far`,
  table: 'Show the numbers as a table',
  caption: 'Invitations, first sign-ins and enrollments by week',
  picture: (name: string, total: number, weeks: number, most: number, week: string) =>
    total === 0
      ? `${name}: none in ${weeks} weeks.`
      : `${name}: ${total} in ${weeks} weeks, most in the week of ${week} with ${most}. The table below has each week.`,
};

export const organizationTableMessages = {
  heading: 'By organization',
  caption: 'Organizations, one a row; a row narrows this page down to it',
  organization: 'Organization',
  enrolled: 'Enrolled',
  waiting: 'Waiting',
  invited: 'Invited',
  frozen: 'Frozen',
  share: 'Of open accounts',
};

/** "82%"; all and none of them only where it is all and none. */
export function percentWords(part: number, whole: number): string {
  if (whole === 0) return '–';
  const percent = Math.round((part / whole) * 100);
  if (percent === 0 && part > 0) return '<1%';
  return percent === 100 && part < whole ? '99%' : `${percent}%`;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** "45 s", "4 min", "2 h 10 min", "3 days". */
export function durationWords(seconds: number): string {
  if (seconds < 1.5 * minute) return `${seconds} s`;
  const minutes = Math.round(seconds / minute);
  if (minutes < 60) return `${minutes} min`;
  if (seconds < day) return hoursAndMinutes(minutes);
  const days = Math.round(seconds / day);
  return days === 1 ? '1 day' : `${days} days`;
}

function hoursAndMinutes(minutes: number): string {
  const over = minutes % 60;
  return `${Math.floor(minutes / 60)} h${over ? ` ${over} min` : ''}`;
}

const monthAndDay = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });

/** Weeks begin on a Monday at 00:00 UTC, wherever the reader is. */
export const weekWords = (startsOn: string) => monthAndDay.format(new Date(startsOn));
