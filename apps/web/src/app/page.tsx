import { type ReactNode, useEffect, useState } from 'react';
import type { Standing } from '../apollo/standing';
import { useStanding, useStandingStore } from '../apollo/standing-context';
import { useFreshStanding } from '../apollo/use-fresh-standing';
import { StartAgain } from '../features/account/start-again';
import type { AuthState } from '../generated/graphql';
import { Frame } from '../ui/frame';
import { Loading, OutOfTouch, Unanswered } from '../ui/waiting';
import { Admin } from './admin';
import { frameWords } from './frame.messages';
import { Introduction } from './lazy-screens';
import { backTo } from './next-page';
import { paths } from './paths';
import { isMailLink, placeFor } from './screen-for-state';
import { Screens } from './screens';
import { stepBack, stepTo } from './step-to';
import { useOnward } from './use-onward';
import { correctPath, usePath } from './use-path';

const halfSigned: readonly AuthState[] = ['ENROLLMENT_REQUIRED', 'EMAIL_CODE_REQUIRED', 'CODE_REQUIRED'];

/** The frame stays; the answer to `session` and the address say what stands in it. */
export function Page() {
  useFreshStanding();
  const { ask } = useStandingStore();
  const { standing, problem } = useStanding();
  const path = usePath();
  const retry = () => void ask();
  if (standing)
    return (
      <Known
        standing={standing}
        path={path}
        notice={problem && <OutOfTouch problem={problem} onRetry={retry} />}
      />
    );
  if (path === paths.introduction) return <BeforeTheAnswer />;
  return (
    <Frame {...frameWords.SIGN_IN}>
      {problem ? <Unanswered problem={problem} onRetry={retry} /> : <Loading />}
    </Frame>
  );
}

/** The introduction needs to know nobody, so it waits for nothing. */
const BeforeTheAnswer = () => (
  <Frame {...frameWords.INTRODUCTION}>
    <Introduction back={stepBack} contact={undefined} />
  </Frame>
);

interface KnownProps {
  standing: Standing;
  path: string;
  notice: ReactNode;
}

function Known({ standing, path, notice }: KnownProps) {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [email, setEmail] = useState('');
  const { session } = standing;
  const place = placeFor(session, path);
  // Whoever leaves the admin area by signing out did not ask to be led back to it.
  const asked = session.user?.role || session.endedBecause === 'SIGNED_OUT' ? undefined : backTo(path);

  useEffect(() => {
    if (path !== place.path) correctPath(place.path, asked);
  }, [place.path, path, asked]);
  useEffect(() => {
    if (session.state === 'ANONYMOUS') setCodes(null);
  }, [session.state]);

  const onward = useOnward(place.screen, session);
  const linked = isMailLink(place);
  // A rise or an end of the session forgets what the screens before it held; falling out of ELEVATED is neither.
  const { screen } = place;
  if (screen === 'ADMIN') return <Admin session={session} notice={notice} toHome={stepTo(paths.home)} />;
  const phase = session.state === 'ELEVATED' ? 'AUTHENTICATED' : session.state;
  return (
    <Frame {...frameWords[screen]} notice={notice}>
      {onward ? (
        <Loading />
      ) : (
        <Screens
          key={linked ? screen : phase}
          standing={standing}
          place={{ ...place, screen }}
          codes={codes}
          onCodes={setCodes}
          email={email}
          onEmail={setEmail}
        />
      )}
      {session.user && !linked && halfSigned.includes(session.state) && (
        <StartAgain email={session.user.email} />
      )}
    </Frame>
  );
}
