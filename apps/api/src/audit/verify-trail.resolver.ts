import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Auth } from '../graphql/auth-directive.js';
import type { RequestContext } from '../graphql/context.js';
import { verifyPage } from './verify-trail.js';
import { AuditVerification } from './verify-trail.schema.js';

@Resolver()
export class VerifyTrailResolver {
  @Auth({ states: ['AUTHENTICATED', 'ELEVATED'], roles: ['SUPPORT'] })
  @Query(() => AuditVerification, {
    description:
      'Recomputes the hash chain over the audit trail and checks its signatures, which only the server’s own key and those of SEAL_FORMER_KEYS may have made, at most 100,000 events a call. Nothing that was verified is remembered ' +
      'between calls. BAD_USER_INPUT: `after` is no sealed event.',
  })
  async verifyAuditTrail(
    @Ctx() { deps }: RequestContext,
    @Arg('after', () => ID, {
      nullable: true,
      description:
        'The `checkedTo` of the page before. Left out: from the start, or from where retention dropped older months.',
    })
    after?: string | null,
  ): Promise<AuditVerification> {
    const { checked, lastEventId, complete, broken, unsealed, keyIds } = await verifyPage(
      deps,
      after ?? null,
    );
    return {
      intact: broken === null,
      checked,
      checkedTo: lastEventId,
      complete,
      unsealed,
      firstBroken: broken?.eventId ?? null,
      problem: broken?.problem ?? null,
      keyIds: [...keyIds],
    };
  }
}
