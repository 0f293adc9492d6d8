import type { Step } from '../ui/step-link';
import type { Path } from './paths';
import { goTo } from './use-path';

export const stepTo = (path: Path): Step => ({ href: path, go: () => goTo(path) });
