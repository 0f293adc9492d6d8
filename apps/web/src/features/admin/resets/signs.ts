import type { ResetContextFieldsFragment } from '#src/generated/admin/graphql';

export type ResetContext = ResetContextFieldsFragment;

const hourMs = 3_600_000;

const within = (moment: string | null, hours: number, now: number) =>
  moment !== null && now - Date.parse(moment) < hours * hourMs;

/** Which of what happened on the account speaks against a reset. */
export const signsIn = (context: ResetContext, now: number) => ({
  factorUsed: within(context.factorUsedAt, 48, now),
  linkUsed: within(context.passwordLinkUsedAt, 24, now),
  wrongTries: context.wrongPasswordsLastDay + context.wrongCodesLastDay > 0,
  newAddress: context.knownAddress === false,
});
