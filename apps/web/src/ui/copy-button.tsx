import { Button, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { copyMessages as words } from './copy-button.messages';
import { CheckIcon, CopyIcon } from './icons';

type Result = 'COPIED' | 'FAILED' | null;

/** Copies a text and says so; where the browser refuses, it says what to do instead. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [result, setResult] = useState<Result>(null);

  useEffect(() => {
    if (!result) return;
    const timer = setTimeout(() => setResult(null), 4000);
    return () => clearTimeout(timer);
  }, [result]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setResult('COPIED');
    } catch {
      setResult('FAILED');
    }
  }

  return (
    <>
      <Button
        variant="default"
        size="sm"
        leftSection={result === 'COPIED' ? <CheckIcon /> : <CopyIcon />}
        onClick={() => void copy()}
      >
        {result ? words[result] : label}
      </Button>
      <VisuallyHidden role="status">{result && words[result]}</VisuallyHidden>
    </>
  );
}
