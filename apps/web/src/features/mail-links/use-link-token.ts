import { useEffect, useState } from 'react';

const inAddress = () => window.location.hash.slice(1);

/**
 * The token of the link that opened this page; empty: it was opened without one. It came in the fragment, which no server
 * sees, and leaves the address bar at once: then neither the history nor a shared screen holds it.
 */
export function useLinkToken(): string {
  const [token, setToken] = useState(inAddress);
  useEffect(() => {
    const read = () => {
      const given = inAddress();
      if (!given) return;
      setToken(given);
      const { pathname, search } = window.location;
      window.history.replaceState(window.history.state, '', pathname + search);
    };
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return token;
}
