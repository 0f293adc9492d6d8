import { type Named, useChosenOrganization, useOrganizations } from '../shell/organizations';

/** The organization whose integrations are shown: the chosen one, or the only one. Null: it is still to be chosen. */
export function useOneOrganization(): Named | null {
  const { all } = useOrganizations();
  const chosen = useChosenOrganization();
  if (!chosen) return all?.length === 1 ? (all[0] ?? null) : null;
  return all?.find(({ id }) => id === chosen) ?? { id: chosen, name: '' };
}
