/** Where the tabs lie, with whose they are. */
const place = 'console-tabs';

interface Kept {
  owner: string;
  tabs: string;
}

interface TabState {
  activeTabIndex: number;
  tabs: { query: string | null; variables: string | null }[];
}

/**
 * What GraphiQL may keep: its tabs, until this browser tab is closed, so that a way to the sign-in and back loses nothing
 * that was typed. Variables hold e-mail addresses and reasons, so nothing goes into localStorage, answers and headers are
 * never kept, and the tabs of one person are not shown to the next one who signs in here.
 * The editor asks for the active tab's texts by keys of their own; they are read from the tabs.
 */
export function tabStorage(owner: string, session: Storage = window.sessionStorage): Storage {
  if (parse<Kept>(session.getItem(place))?.owner !== owner) session.removeItem(place);
  const readTabs = () => parse<Kept>(session.getItem(place))?.tabs ?? null;
  const active = () => {
    const state = parse<TabState>(readTabs());
    return state?.tabs?.[state.activeTabIndex];
  };
  const readers: Record<string, () => string | null> = {
    'graphiql:tabState': readTabs,
    'graphiql:query': () => active()?.query ?? null,
    'graphiql:variables': () => active()?.variables ?? null,
  };
  return {
    length: 0,
    key: () => null,
    getItem: (key) => readers[key]?.() ?? null,
    setItem(key, tabs) {
      if (key === 'graphiql:tabState') session.setItem(place, JSON.stringify({ owner, tabs } satisfies Kept));
    },
    removeItem: () => undefined,
    clear: () => session.removeItem(place),
  };
}

function parse<T>(text: string | null): T | null {
  try {
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}
