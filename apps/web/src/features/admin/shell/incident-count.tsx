import { createContext, type ReactNode, use } from 'react';
import { useAnswer } from '#src/apollo/use-answer';
import { IncidentCountDocument } from '#src/generated/admin/graphql';
import { useWhileVisible } from '../parts/use-while-visible';
import { pollSeconds } from './reset-count';

interface IncidentCount {
  count: number | null;
  reload: () => Promise<void>;
}

const IncidentCountContext = createContext<IncidentCount>({ count: null, reload: async () => {} });

/** How many incidents nobody has looked at, wherever in the admin area somebody is. */
export function IncidentCountProvider({ children }: { children: ReactNode }) {
  const { data, reload } = useAnswer(IncidentCountDocument, {});
  useWhileVisible(reload, pollSeconds);
  return (
    <IncidentCountContext value={{ count: data?.incidentCount ?? null, reload }}>
      {children}
    </IncidentCountContext>
  );
}

export const useIncidentCount = () => use(IncidentCountContext);
