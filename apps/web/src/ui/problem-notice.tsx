import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '../apollo/problem';
import { Notice } from './notice';
import { problemWords } from './problem.messages';
import { product } from './product';
import { useSecondsLeft } from './use-seconds-left';

interface ProblemNoticeProps {
  problem: Problem;
  /** The organization's own contact, where it is known. */
  contact?: string | undefined;
}

/** Says what went wrong. A new problem wants a new `key`, so that it is read out even where the words are the same. */
export function ProblemNotice({ problem, contact = product.supportEmail }: ProblemNoticeProps) {
  const secondsLeft = useSecondsLeft(problem.waitUntil ?? 0);
  const [secondsAtFirst] = useState(secondsLeft);
  const words = (seconds: number) => problemWords[problem.code](problem, { secondsLeft: seconds, contact });
  return (
    <Notice tone={problem.waitUntil ? 'WAIT' : 'BAD'} urgent>
      {problem.waitUntil ? (
        <>
          <span aria-hidden="true">{words(secondsLeft)}</span>
          {/* Read out at the start and at the end of the wait, not each second. */}
          <VisuallyHidden>{words(secondsLeft > 0 ? secondsAtFirst : 0)}</VisuallyHidden>
        </>
      ) : (
        words(0)
      )}
    </Notice>
  );
}
