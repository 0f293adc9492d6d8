import type {
  WebhookDeliveryFieldsFragment,
  WebhookEndpointFieldsFragment,
} from '#src/generated/admin/graphql';
import { eventWords, testWords, attemptWords as words } from './webhooks.messages';

export type Endpoint = WebhookEndpointFieldsFragment;
export type Delivery = WebhookDeliveryFieldsFragment;

export const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url);

/** What staff know an endpoint by. */
export const nameOf = ({ description, url }: Pick<Endpoint, 'description' | 'url'>) =>
  description || hostOf(url);

/** How one try ended. */
export function answerWords({ error, responseStatus: status }: Delivery['attempts'][number]): string {
  if (status !== null) {
    if (error === null) return words.taken(status);
    if (error === 'NOT_ACCEPTED') return words.refused(status);
    if (error === 'REDIRECTED') return words.redirected(status);
  }
  return words.errors[error ?? 'NOT_CONNECTED'];
}

/** What a delivery tells of. */
export const whatOf = ({ eventType }: Delivery) => (eventType ? eventWords[eventType] : testWords);
