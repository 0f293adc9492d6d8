import { Button } from '@mantine/core';
import type { GraphQLSchema } from 'graphql';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useStanding, useStandingStore } from '../../src/apollo/standing-context';
import { useFreshStanding } from '../../src/apollo/use-fresh-standing';
import { ProblemNotice } from '../../src/ui/problem-notice';
import { pageWords as words } from './console.messages';
import classes from './console-page.module.css';
import { readSchema } from './read-schema';
import { staffOf } from './staff';

/** The editor takes a while to arrive; who asks and what they may ask is read meanwhile. */
const Workspace = lazy(() => import('./workspace'));

/** The app asks for what is missing and leads back here. */
const leave = () => window.location.replace('/?next=console');

/** Whoever is not, or no longer, staff with both factors is taken to the app, and nothing that was read stays on the screen. */
export function ConsolePage() {
  useFreshStanding();
  const { ask } = useStandingStore();
  const { standing, problem } = useStanding();
  const { schema, failed } = useSchema();
  const staff = standing && staffOf(standing.session);
  const turnedAway = standing !== null && !staff;
  useEffect(() => {
    if (turnedAway) leave();
  }, [turnedAway]);

  if (turnedAway) return <Status>{words.leaving}</Status>;
  if (failed) return <Unloaded />;
  if (!standing && problem) {
    return (
      <Unloaded onRetry={() => void ask()}>
        <ProblemNotice problem={problem} />
      </Unloaded>
    );
  }
  if (!standing || !staff || !schema) return <Status>{words.loading}</Status>;
  return (
    <Suspense fallback={<Status>{words.loading}</Status>}>
      <Workspace schema={schema} standing={standing} staff={staff} problem={problem} />
    </Suspense>
  );
}

function useSchema() {
  const [schema, setSchema] = useState<GraphQLSchema | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    readSchema().then(setSchema, () => setFailed(true));
  }, []);
  return { schema, failed };
}

const Status = ({ children }: { children: string }) => (
  <main className={classes.status}>
    <h1 role="status">{children}</h1>
  </main>
);

interface UnloadedProps {
  onRetry?: () => void;
  children?: ReactNode;
}

const Unloaded = ({ onRetry = () => window.location.reload(), children }: UnloadedProps) => (
  <main className={classes.status}>
    <h1>{words.unloaded}</h1>
    {children}
    <Button fullWidth={false} onClick={onRetry}>
      {words.retry}
    </Button>
  </main>
);
