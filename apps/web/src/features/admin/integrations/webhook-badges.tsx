import type { ReactNode } from 'react';
import type { WebhookDeliveryStatus, WebhookStatus } from '#src/generated/admin/graphql';
import { AlertIcon, CheckIcon, ClockIcon } from '#view/ui/icons';
import { FrozenIcon, StoppedIcon } from '../icons';
import { Badge, type BadgeTone } from '../parts/badges';
import { deliveriesMessages, webhooksMessages } from './webhooks.messages';

interface Look {
  tone: BadgeTone;
  icon: ReactNode;
}

const endpoints: Record<WebhookStatus, Look> = {
  ACTIVE: { tone: 'GOOD', icon: <CheckIcon /> },
  PAUSED: { tone: 'PLAIN', icon: <StoppedIcon /> },
  SUSPENDED: { tone: 'WARN', icon: <FrozenIcon /> },
  DISABLED: { tone: 'BAD', icon: <AlertIcon /> },
};

const deliveries: Record<WebhookDeliveryStatus, Look> = {
  PENDING: { tone: 'NOTE', icon: <ClockIcon /> },
  DELIVERED: { tone: 'GOOD', icon: <CheckIcon /> },
  FAILED: { tone: 'BAD', icon: <AlertIcon /> },
};

export const EndpointBadge = ({ status }: { status: WebhookStatus }) => (
  <Badge {...endpoints[status]}>{webhooksMessages.status[status]}</Badge>
);

export const DeliveryBadge = ({ status }: { status: WebhookDeliveryStatus }) => (
  <Badge {...deliveries[status]}>{deliveriesMessages.status[status]}</Badge>
);
