import type { ReactNode } from 'react';
import type { IncidentSeverity, IncidentStatus } from '#src/generated/admin/graphql';
import { AlertIcon, CheckIcon, ClockIcon, EyeIcon, InfoIcon } from '#view/ui/icons';
import { FlagIcon } from '../icons';
import { Badge, type BadgeTone } from '../parts/badges';
import { severityWords } from '../parts/parts.messages';
import { incidentStatusWords } from './incidents.messages';

type Look = { tone: BadgeTone; icon: ReactNode };

const severities: Record<IncidentSeverity, Look> = {
  HIGH: { tone: 'BAD', icon: <AlertIcon /> },
  MEDIUM: { tone: 'WARN', icon: <ClockIcon /> },
  LOW: { tone: 'PLAIN', icon: <InfoIcon /> },
};

export const SeverityBadge = ({ severity }: { severity: IncidentSeverity }) => (
  <Badge {...severities[severity]}>{severityWords[severity]}</Badge>
);

const statuses: Record<IncidentStatus, Look> = {
  OPEN: { tone: 'WARN', icon: <FlagIcon /> },
  ACKNOWLEDGED: { tone: 'NOTE', icon: <EyeIcon /> },
  RESOLVED: { tone: 'GOOD', icon: <CheckIcon /> },
};

export const IncidentStatusBadge = ({ status }: { status: IncidentStatus }) => (
  <Badge {...statuses[status]}>{incidentStatusWords[status]}</Badge>
);
