/** Starts them all before any has answered. */
export const atOnce = <Result>(count: number, act: (index: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));

/** How many of each, by type name and code. */
export function tally(results: readonly { __typename: string; code?: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { __typename, code } of results) {
    const kind = code ?? __typename;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}
