import type { Rule } from './rule.js';
import { codeGuessing } from './rules/code-guessing.js';
import { notMe, resetCancelledByOldFactor } from './rules/owner-says.js';
import { distributedGuessing, passwordSpraying } from './rules/password-guessing.js';
import { codeReplayed, recoveryCodesLow, revokedAuthenticatorUsed } from './rules/second-factor.js';
import { managersNetworkAfterReset, newPlaceAfterReset } from './rules/sign-in-after-reset.js';
import { caseNumberGuessing, resetWithoutRequest, unusualResets } from './rules/staff-resets.js';

/** All of them; docs/incidents.md says what each is for. */
export const incidentRules: readonly Rule[] = [
  codeGuessing,
  passwordSpraying,
  distributedGuessing,
  codeReplayed,
  newPlaceAfterReset,
  resetCancelledByOldFactor,
  notMe,
  unusualResets,
  managersNetworkAfterReset,
  recoveryCodesLow,
  resetWithoutRequest,
  caseNumberGuessing,
  revokedAuthenticatorUsed,
];
