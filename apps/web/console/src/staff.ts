import type { Session } from '../../src/apollo/standing';
import type { Role } from '../../src/generated/graphql';

export interface Staff {
  id: string;
  name: string;
  role: Exclude<Role, 'USER'>;
  state: 'AUTHENTICATED' | 'ELEVATED';
}

/** Who may work here: the server has asked the same before it sent the page. */
export function staffOf({ state, user }: Session): Staff | null {
  if (state !== 'AUTHENTICATED' && state !== 'ELEVATED') return null;
  if (!user?.role || user.role === 'USER') return null;
  return { id: user.id, name: user.name, role: user.role, state };
}
