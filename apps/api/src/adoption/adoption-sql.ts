import { seesSql } from '../accounts/scope-sql.js';
import { enrollmentSteps } from '../audit/audit-event.js';
import { statusAt } from '../invitations/invitation-row.js';

/** $1 the member of staff, $2 their role: the organizations that they see, one of them where $3 names it. */
export const seenOrganizations = `
  organization o where ${seesSql('$1', '$2', 'o.id')} and ($3::uuid is null or o.id = $3)`;

const standing = `case when a.deactivated_at is not null then 'DEACTIVATED' when a.frozen_at is not null then 'FROZEN'
  when exists (select from authenticator t where t.account_id = a.id and t.revoked_at is null) then 'ENROLLED'
  else 'WAITING' end as standing`;

/** One row for each account of the organizations that this list selects. */
export const peopleOf = (organizations: string) => `
  (select ${standing}, a.first_enrolled_at, p.first_signed_in_at, p.path, coalesce(p.steps_reached, '{}') as steps
   from account a left join enrollment_progress p on p.account_id = a.id
   where a.organization_id in (${organizations})) people`;

/** Invitations whose links work at the time in this parameter. */
export const invitedTo = (organizations: string, now: string) => `
  (select count(*)::int from invitation i where i.organization_id in (${organizations})
     and i.accepted_at is null and i.revoked_at is null and ${statusAt(now)} = 'OPEN') as invited`;

const standingIn = (name: string) => `count(*) filter (where standing = '${name}')::int`;

export const standings = `
  ${standingIn('ENROLLED')} as enrolled, ${standingIn('WAITING')} as waiting,
  ${standingIn('FROZEN')} as frozen, ${standingIn('DEACTIVATED')} as deactivated`;

const pathTaken = (path: string) => `count(*) filter (where first_enrolled_at is not null and ${path})::int`;

export const paths = `
  ${pathTaken(`path = 'GUIDED'`)} as guided, ${pathTaken(`path = 'QR_FIRST'`)} as qr_first,
  ${pathTaken('path is null')} as unknown`;

const took = 'extract(epoch from first_enrolled_at - first_signed_in_at)';

/** An account without a known first sign-in has no time, and an aggregate leaves null out. */
export const timeToEnroll = `
  count(${took})::int as people,
  round(percentile_cont(0.5) within group (order by ${took}))::int as median_seconds,
  round(percentile_cont(0.9) within group (order by ${took}))::int as p90_seconds`;

const inOrder = (count: (step: string, later: readonly string[]) => string) =>
  `array[${enrollmentSteps.map((step, index) => count(step, enrollmentSteps.slice(index + 1))).join(', ')}]`;

const mayGoOn = `standing <> 'DEACTIVATED'`;

/** In the order of the steps: how many came there, and for how many who never enrolled it is the furthest. */
export const steps = `
  ${inOrder((step) => `count(*) filter (where ${mayGoOn} and '${step}' = any (steps))::int`)} as reached,
  ${inOrder(
    (step, later) =>
      `count(*) filter (where ${mayGoOn} and first_enrolled_at is null and '${step}' = any (steps)
        and not (steps && '{${later.join(',')}}'::text[]))::int`,
  )} as stopped`;
