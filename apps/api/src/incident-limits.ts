import { z } from 'zod';
import { days, minutes, seconds } from './duration.js';
import type { IncidentLimits } from './limits.js';
import { whole } from './setting.js';

/** The settings of the rules that open incidents. */
export const incidentSettings = {
  INCIDENT_WINDOW_MINUTES: whole(5, 24 * 60, 60),
  INCIDENT_WRONG_CODES: whole(2, 100, 5),
  INCIDENT_SPRAYED_ACCOUNTS: whole(2, 100, 10),
  INCIDENT_GUESSING_NETWORKS: whole(2, 100, 5),
  INCIDENT_REPLAY_GRACE_SECONDS: whole(0, 90, 30),
  INCIDENT_AFTER_RESET_DAYS: whole(1, 30, 7),
  INCIDENT_NETWORK_MEMORY_DAYS: whole(1, 180, 30),
  INCIDENT_RESETS_PER_DAY: whole(2, 100, 10),
  INCIDENT_CASE_NUMBER_TRIES: whole(1, 20, 3),
  INCIDENT_RECOVERY_CODES_LEFT: whole(0, 19, 2),
  INCIDENT_MAILS_PER_HOUR: whole(1, 1000, 10),
};
const shape = z.object(incidentSettings);

export const readIncidentLimits = (settings: z.infer<typeof shape>): IncidentLimits => ({
  window: minutes(settings.INCIDENT_WINDOW_MINUTES),
  wrongCodes: settings.INCIDENT_WRONG_CODES,
  sprayedAccounts: settings.INCIDENT_SPRAYED_ACCOUNTS,
  guessingNetworks: settings.INCIDENT_GUESSING_NETWORKS,
  replayGrace: seconds(settings.INCIDENT_REPLAY_GRACE_SECONDS),
  afterReset: days(settings.INCIDENT_AFTER_RESET_DAYS),
  networkMemory: days(settings.INCIDENT_NETWORK_MEMORY_DAYS),
  resetsPerDay: settings.INCIDENT_RESETS_PER_DAY,
  caseNumberTries: settings.INCIDENT_CASE_NUMBER_TRIES,
  recoveryCodesLeft: settings.INCIDENT_RECOVERY_CODES_LEFT,
  mailsPerHour: settings.INCIDENT_MAILS_PER_HOUR,
});
