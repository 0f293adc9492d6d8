import { BadInput, requireLine } from '../bad-input.js';
import { isLoopback } from '../loopback.js';
import { isAddress, isPublicAddress } from './public-address.js';
import type { WebhookEventType } from './webhook-event.js';

const limits = { url: 1000, description: 200 } as const;

export interface EndpointInput {
  readonly url: string;
  readonly eventTypes: readonly WebhookEventType[];
  readonly description: string;
}

export type EndpointChange = {
  readonly [Field in keyof EndpointInput]?: EndpointInput[Field] | null | undefined;
};

/** What is given, as it is kept, without what was left out; throws BadInput. */
export function requireEndpoint(given: EndpointInput, loopback: boolean): EndpointInput;
export function requireEndpoint(given: EndpointChange, loopback: boolean): Partial<EndpointInput>;
export function requireEndpoint(
  { url, eventTypes, description }: EndpointChange,
  loopback: boolean,
): Partial<EndpointInput> {
  return {
    ...(url != null && { url: requireUrl(url, loopback) }),
    ...(eventTypes != null && { eventTypes: requireTypes(eventTypes) }),
    ...(description != null && { description: requireDescription(description) }),
  };
}

function requireTypes(given: readonly WebhookEventType[]) {
  if (!given.length) throw new BadInput('eventTypes', 'Choose at least one type of event.');
  return [...new Set(given)];
}

function requireDescription(given: string) {
  const description = given.normalize('NFC').trim();
  requireLine('description', description, limits.description);
  return description;
}

/** What can be told of an address before its name is looked up. Plain http is for trying out on one's own machine. */
function requireUrl(given: string, loopback: boolean): string {
  const text = given.trim();
  requireLine('url', text, limits.url);
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url?.hostname)
    throw new BadInput('url', 'Give a whole address, such as https://hooks.example/dragonfly.');
  if (url.username || url.password || url.hash)
    throw new BadInput('url', 'Leave user, password and # out of the address.');
  if (loopback && isLoopback(url.hostname)) return url.href;
  if (url.protocol !== 'https:') throw new BadInput('url', 'The address must begin with https://.');
  if (!['', '8443'].includes(url.port)) throw new BadInput('url', 'The port must be 443 or 8443.');
  const host = hostOf(url);
  if (isLoopback(url.hostname) || (isAddress(host) && !isPublicAddress(host)))
    throw new BadInput('url', 'The address must be reachable from the public internet.');
  return url.href;
}

/** An IPv6 address without its brackets. */
export const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '');
