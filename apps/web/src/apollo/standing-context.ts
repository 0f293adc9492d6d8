import { createContext, use, useSyncExternalStore } from 'react';
import type { StandingStore } from './standing';

const StandingContext = createContext<StandingStore | null>(null);

export const StandingProvider = StandingContext.Provider;

export function useStandingStore(): StandingStore {
  const store = use(StandingContext);
  if (!store) throw new Error('No StandingProvider above this component');
  return store;
}

export function useStanding() {
  const store = useStandingStore();
  return useSyncExternalStore(store.subscribe, store.read, store.read);
}
