import { notYou, type Words, where } from './words.js';

type Kind = 'WEBHOOK_SET_STAFF' | 'WEBHOOK_DISABLED_STAFF' | 'WEBHOOKS_SUSPENDED_STAFF';

const subjects = {
  CREATED: 'A new webhook endpoint',
  MOVED: 'A webhook endpoint has a new address',
  SECRET_ROTATED: 'A webhook endpoint has a new secret',
};

const reasons = {
  GONE: 'it answered that it is gone for good',
  FAILED: 'it took nothing for three days, however often we tried',
};

/** To those who answer for an organization. */
export const aboutWebhooks: { [Each in Kind]: Words<Each> } = {
  WEBHOOK_SET_STAFF: (details, house) => ({
    subject: subjects[details.what],
    paragraphs: [
      {
        CREATED: `${details.by} made a webhook endpoint for ${details.organization}: what happens there is reported to ${details.host} from now on.`,
        MOVED: `${details.by} changed the address of a webhook endpoint of ${details.organization}: what happens there is reported to ${details.host} from now on.`,
        SECRET_ROTATED: `${details.by} gave the webhook endpoint at ${details.host} of ${details.organization} a new secret. The former one signs as well for 24 hours.`,
      }[details.what],
      `It was done with ${where(details)}. You can look at it here: ${house.appUrl}/admin/webhooks`,
      notYou(house),
    ],
  }),
  WEBHOOK_DISABLED_STAFF: (details, house) => ({
    subject: 'A webhook endpoint is disabled',
    paragraphs: [
      `Nothing is sent to the webhook endpoint at ${details.host} of ${details.organization} any more: ${reasons[details.because]}.`,
      `Once it works again, resume it here: ${house.appUrl}/admin/webhooks`,
    ],
  }),
  WEBHOOKS_SUSPENDED_STAFF: (details, house) => ({
    subject: 'Webhook endpoints are suspended',
    paragraphs: [
      `The account of ${details.by}, who set webhook endpoints for ${details.organization} lately, was frozen, reset or deactivated. Until somebody else has looked at these endpoints, nothing is sent to them: ${details.hosts.join(', ')}.`,
      `Resume or delete them here: ${house.appUrl}/admin/webhooks`,
    ],
  }),
};
