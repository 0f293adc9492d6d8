import { createContext, use } from 'react';

interface Me {
  id: string;
  name: string;
  email: string;
  isSupport: boolean;
}

const MeContext = createContext<Me>({ id: '', name: '', email: '', isSupport: false });

export const MeProvider = MeContext.Provider;

/** The member of staff at this page. */
export const useMe = () => use(MeContext);
