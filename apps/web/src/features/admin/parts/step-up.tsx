import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { useStandingStore } from '#src/apollo/standing-context';
import { useVerifyCode } from '#src/apollo/use-verify-code';
import { CodeForm } from '#view/ui/code-form';
import { Dialog } from './dialog';
import { DialogStackContext } from './dialog-stack';
import { stepUpMessages as words } from './parts.messages';

/** Resolves to whether a fresh code was given. */
type AskForCode = () => Promise<boolean>;

const StepUpContext = createContext<AskForCode>(async () => false);

export const useAskForCode = () => use(StepUpContext);

/** Asks for a code where an act wants one, above whatever dialog the act belongs to. */
export function StepUpProvider({ children }: { children: ReactNode }) {
  const [answer, setAnswer] = useState<((given: boolean) => void) | null>(null);
  const { take } = useStandingStore();
  const ask = useMemo<AskForCode>(() => () => new Promise((resolve) => setAnswer(() => resolve)), []);

  function close(given: boolean) {
    answer?.(given);
    setAnswer(null);
  }

  const submit = useVerifyCode(({ session }) => {
    take(session);
    close(true);
  });

  return (
    <StepUpContext value={ask}>
      <DialogStackContext value={answer !== null}>{children}</DialogStackContext>
      {answer && (
        <Dialog title={words.title} onClose={() => close(false)} above>
          <p>{words.why}</p>
          <CodeForm submit={submit} autoFocus />
        </Dialog>
      )}
    </StepUpContext>
  );
}
