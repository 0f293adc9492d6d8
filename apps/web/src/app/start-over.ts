import type { Standing } from '../apollo/standing';

/** What the sign-in page says and fills in after a session has ended; whoever signed out on purpose leaves nothing behind. */
export function startOver({ session, before }: Standing) {
  const onPurpose = session.endedBecause === 'SIGNED_OUT';
  return {
    ended: session.endedBecause,
    before: before?.state ?? null,
    email: onPurpose ? '' : (before?.user?.email ?? ''),
  };
}
