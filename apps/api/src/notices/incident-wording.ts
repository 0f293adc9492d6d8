import { type Words, whom } from './words.js';

const subjects = {
  HIGH: 'An incident that needs you now',
  MEDIUM: 'An incident to look at',
  LOW: 'A small incident to look at',
};

/** To those who answer for an organization. */
export const incidents: { INCIDENT_OPENED_STAFF: Words<'INCIDENT_OPENED_STAFF'> } = {
  INCIDENT_OPENED_STAFF: ({ incidentId, severity, summary, about, staff, last }, house) => ({
    subject: subjects[severity],
    paragraphs: [
      summary,
      ...(about ? [`It is about the account of ${whom(about)}.`] : []),
      ...(staff ? [`The member of staff is ${whom(staff)}.`] : []),
      'Look at what happened and say what you do about it:',
      `${house.appUrl}/admin/incidents/${incidentId}`,
      ...(last ? ['There are many at the moment: for the next hour see the list, no more mails come.'] : []),
    ],
  }),
};
