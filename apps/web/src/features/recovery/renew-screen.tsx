import { Button } from '@mantine/core';
import type { Session } from '../../apollo/standing';
import { useStandingStore } from '../../apollo/standing-context';
import { useButtonAct } from '../../apollo/use-act';
import { useVerifyCode } from '../../apollo/use-verify-code';
import { RenewRecoveryCodesDocument } from '../../generated/graphql';
import { ProblemNotice } from '../../ui/problem-notice';
import { Screen } from '../../ui/screen';
import { type Step, StepLink } from '../../ui/step-link';
import { StepUpPrompt } from '../../ui/step-up-prompt';
import { renewMessages as words } from './recovery.messages';

interface RenewScreenProps {
  session: Session;
  onCodes: (codes: readonly string[]) => void;
  back: Step;
}

/** Codes change what secures the account: where the last code is too long ago, one is asked for first. */
export function RenewScreen({ session, onCodes, back }: RenewScreenProps) {
  const { busy, problem, renew, stepUp } = useRenewal(onCodes);
  const unsaved = session.recoveryCodesSaved === false;
  return (
    <Screen
      heading={unsaved ? words.headingUnsaved : words.heading}
      intro={unsaved ? words.introUnsaved : words.intro}
    >
      {session.state === 'ELEVATED' ? (
        <Button loading={busy} onClick={() => void renew()}>
          {words.make}
        </Button>
      ) : (
        <StepUpPrompt why={words.stepUp} submit={stepUp} />
      )}
      {problem && problem.code !== 'AUTH_STATE_REQUIRED' && <ProblemNotice problem={problem} />}
      {!unsaved && (
        <div>
          <StepLink to={back}>{words.back}</StepLink>
        </div>
      )}
    </Screen>
  );
}

function useRenewal(onCodes: (codes: readonly string[]) => void) {
  const { ask, take } = useStandingStore();
  const { busy, problem, run } = useButtonAct(RenewRecoveryCodesDocument);

  async function renew() {
    const data = await run({});
    if (!data) return;
    onCodes(data.renewRecoveryCodes.codes);
    await ask();
  }

  const stepUp = useVerifyCode(({ session }) => take(session));

  return { busy, problem, renew, stepUp };
}
