import { createContext, type ReactNode, use } from 'react';
import { useAnswer } from '#src/apollo/use-answer';
import { ResetRequestCountDocument } from '#src/generated/admin/graphql';
import { useWhileVisible } from '../parts/use-while-visible';

interface ResetCount {
  count: number | null;
  reload: () => Promise<void>;
}

const ResetCountContext = createContext<ResetCount>({ count: null, reload: async () => {} });

export const pollSeconds = 15;

/** How many people wait for a reset, wherever in the admin area somebody is. */
export function ResetCountProvider({ children }: { children: ReactNode }) {
  const { data, reload } = useAnswer(ResetRequestCountDocument, {});
  useWhileVisible(reload, pollSeconds);
  return (
    <ResetCountContext value={{ count: data?.resetRequestCount ?? null, reload }}>
      {children}
    </ResetCountContext>
  );
}

export const useResetCount = () => use(ResetCountContext);
