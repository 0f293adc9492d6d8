import type { Scope } from '#src/generated/admin/graphql';
import classes from './integrations.module.css';
import { scopeWords } from './keys.messages';

export const ScopeList = ({ scopes, bullets = false }: { scopes: readonly Scope[]; bullets?: boolean }) => (
  <ul className={bullets ? classes.bullets : classes.plain}>
    {scopes.map((scope) => (
      <li key={scope}>{scopeWords[scope].name}</li>
    ))}
  </ul>
);
