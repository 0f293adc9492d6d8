import { BackIcon, NextIcon } from '../icons';
import { ActButton } from './act-button';
import { partsMessages as words } from './parts.messages';
import classes from './parts.module.css';
import type { Filters } from './use-filters';

interface PagerProps {
  filters: Filters;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export function Pager({ filters, pageInfo: { hasNextPage, endCursor } }: PagerProps) {
  if (!hasNextPage && !filters.after) return null;
  return (
    <nav className={classes.pager} aria-label={words.pages}>
      {filters.after && (
        <ActButton icon={<BackIcon />} onClick={filters.previous}>
          {words.previous}
        </ActButton>
      )}
      {hasNextPage && endCursor && (
        <ActButton onClick={() => filters.next(endCursor)} iconAfter={<NextIcon />}>
          {words.next}
        </ActButton>
      )}
    </nav>
  );
}
