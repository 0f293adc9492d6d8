import type { Step } from '../ui/step-link';
import { type Path, paths } from './paths';
import { goBack, goTo } from './use-path';

export const stepTo = (path: Path): Step => ({ href: path, go: () => goTo(path) });

export const stepBack: Step = { href: paths.home, go: () => goBack(paths.home) };
