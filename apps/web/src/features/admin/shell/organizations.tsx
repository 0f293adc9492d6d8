import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { faultProblem, type Problem } from '#src/apollo/problem';
import { OrganizationNamesDocument, type OrganizationNamesQuery } from '#src/generated/admin/graphql';

export interface Named {
  id: string;
  name: string;
}

interface Organizations {
  /** All that the person at this page may see; null until they are known. */
  all: readonly Named[] | null;
  /** Why they are not. */
  problem: Problem | null;
  reload: () => Promise<void>;
}

const OrganizationsContext = createContext<Organizations>({
  all: null,
  problem: null,
  reload: async () => {},
});

/** More than a list to choose from holds. */
const mostPages = 10;

export function OrganizationsProvider({ children }: { children: ReactNode }) {
  const client = useApolloClient();
  const [all, setAll] = useState<readonly Named[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const reload = useCallback(async () => {
    try {
      setAll(await readNames(client));
      setProblem(null);
    } catch (error) {
      setProblem(faultProblem(error));
    }
  }, [client]);

  useEffect(() => void reload(), [reload]);

  return <OrganizationsContext value={{ all, problem, reload }}>{children}</OrganizationsContext>;
}

async function readNames(client: ApolloClient): Promise<readonly Named[]> {
  const found: Named[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const { data }: { data?: OrganizationNamesQuery | undefined } = await client.query({
      query: OrganizationNamesDocument,
      variables: { after },
      fetchPolicy: 'no-cache',
    });
    if (!data) break;
    found.push(...data.organizations.edges.map(({ node }) => node));
    after = data.organizations.pageInfo.endCursor;
    if (!data.organizations.pageInfo.hasNextPage) break;
  }
  return found;
}

export const useOrganizations = () => use(OrganizationsContext);

/** The organization that every list is narrowed down to; null: all of them. */
export function useChosenOrganization() {
  const [params] = useSearchParams();
  return params.get('organization');
}
