import { Button, Skeleton, VisuallyHidden } from '@mantine/core';
import type { Problem } from '../apollo/problem';
import { ProblemNotice } from './problem-notice';
import { Screen } from './screen';
import { waitingWords as words } from './waiting.messages';
import classes from './waiting.module.css';

/** The shape of what comes. */
export function Loading() {
  return (
    <div className={classes.loading}>
      <VisuallyHidden component="h1">{words.loading}</VisuallyHidden>
      <Skeleton height={32} width="60%" />
      <Skeleton height={20} mt={16} width="90%" />
      <Skeleton height={44} mt={32} />
      <Skeleton height={44} mt={24} />
      <Skeleton height={44} mt={24} />
    </div>
  );
}

interface UnansweredProps {
  problem: Problem;
  onRetry: () => void;
}

/** Nothing is known yet and the first question got no answer. */
export function Unanswered({ problem, onRetry }: UnansweredProps) {
  return (
    <Screen heading={words.unanswered}>
      <ProblemNotice problem={problem} />
      <Button onClick={onRetry}>{words.retry}</Button>
    </Screen>
  );
}

/** A later question got no answer: what is shown may be out of date. */
export function OutOfTouch({ problem, onRetry }: UnansweredProps) {
  return (
    <div className={classes.outOfTouch}>
      <ProblemNotice problem={problem} />
      <Button variant="default" size="sm" onClick={onRetry}>
        {words.retry}
      </Button>
    </div>
  );
}
