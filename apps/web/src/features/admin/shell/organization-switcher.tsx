import { Choice } from '../parts/choice';
import { partsMessages } from '../parts/parts.messages';
import { useFilters } from '../parts/use-filters';
import { useOrganizations } from './organizations';
import { shellMessages as words } from './shell.messages';
import classes from './shell.module.css';

const everywhere = '';

/** Narrows every list down to one organization; the address keeps it. */
export function OrganizationSwitcher() {
  const { all } = useOrganizations();
  const filters = useFilters();
  const chosen = filters.get('organization') ?? everywhere;
  const names = (all ?? []).map(({ id, name }) => [id, name] as const);
  const only = all?.length === 1 ? all[0] : undefined;
  if (only) return <p className={classes.only}>{only.name}</p>;
  return (
    <div className={classes.switcher}>
      <Choice
        label={words.organization}
        labelHidden
        size="sm"
        value={names.some(([id]) => id === chosen) ? chosen : everywhere}
        options={[[everywhere, partsMessages.allOrganizations], ...names]}
        onChoose={(id) => filters.set('organization', id)}
      />
    </div>
  );
}
