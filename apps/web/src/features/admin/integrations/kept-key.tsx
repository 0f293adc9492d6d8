import { exactText } from '../parts/moment-text';
import { keptMessages as words } from './keys.messages';
import type { ApiKey } from './keys-table';
import { ShownOnce } from './shown-once';
import { Snippet } from './snippet';

export interface MadeKey {
  apiKey: ApiKey;
  secret: string;
  /** The one that it takes the place of, and when that one ends; null: it has ended. */
  former: { prefix: string; until: string | null } | null;
}

/** A line for any shell: the key is typed or pasted into it, and stays out of its history. */
const tryLine = (origin: string) =>
  `read -rs KEY && curl ${origin}/graphql -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' -d '{"query":"{ apiKey { name scopes expiresAt } }"}'`;

export const KeptKey = ({ made, onClose }: { made: MadeKey; onClose: () => void }) => (
  <ShownOnce
    title={words.title}
    secret={{ name: words.key(made.apiKey.name), text: made.secret, copy: words.copyKey }}
    onClose={onClose}
  >
    {made.former && (
      <p>
        {made.former.until
          ? words.formerUntil(made.former.prefix, exactText(made.former.until))
          : words.formerEnded(made.former.prefix)}
      </p>
    )}
    <Snippet
      name={words.try}
      text={tryLine(window.location.origin)}
      copy={words.copyTry}
      hint={words.tryHint}
    />
  </ShownOnce>
);
