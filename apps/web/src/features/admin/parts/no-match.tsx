import { SearchIcon } from '../icons';
import { ActButton } from './act-button';
import { Empty } from './empty';
import { partsMessages as words } from './parts.messages';

export const NoMatch = ({ onClear }: { onClear: () => void }) => (
  <Empty icon={<SearchIcon />} heading={words.noMatch} text={words.noMatchHint}>
    <ActButton onClick={onClear}>{words.clearFilters}</ActButton>
  </Empty>
);
