import pg from 'pg';
import { vi } from 'vitest';

/** What the database is asked while something is done: the texts of its statements, in order. */
export async function statementsOf(act: () => Promise<unknown>): Promise<string[]> {
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await act();
    const calls = asked.mock.calls as unknown as [string | { text: string }][];
    return calls.map(([statement]) => (typeof statement === 'string' ? statement : statement.text));
  } finally {
    asked.mockRestore();
  }
}
