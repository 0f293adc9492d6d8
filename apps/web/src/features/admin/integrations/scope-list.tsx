import type { Scope } from '#src/generated/admin/graphql';
import { scopeWords } from '../parts/parts.messages';
import classes from './integrations.module.css';

export const ScopeList = ({ scopes, bullets = false }: { scopes: readonly Scope[]; bullets?: boolean }) => (
  <ul className={bullets ? classes.bullets : classes.plain}>
    {scopes.map((scope) => (
      <li key={scope}>{scopeWords[scope]}</li>
    ))}
  </ul>
);
