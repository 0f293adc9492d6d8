import type { ReactNode } from 'react';
import type { Problem } from '../../apollo/problem';
import { Loading, Unanswered } from '../../ui/waiting';

interface LinkGateProps<Preview> {
  /** Undefined: not known yet; null: the link is over. */
  preview: Preview | null | undefined;
  problem: Problem | null;
  onRetry: () => void;
  over: ReactNode;
  children: (preview: Preview) => ReactNode;
}

/** What a page behind a link shows while the link is read, where it is over, and where it couldn’t be read. */
export function LinkGate<Preview>({ preview, problem, onRetry, over, children }: LinkGateProps<Preview>) {
  if (preview) return children(preview);
  if (preview === null) return over;
  return problem ? <Unanswered problem={problem} onRetry={onRetry} /> : <Loading />;
}
