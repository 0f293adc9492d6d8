import { DOC_EXPLORER_PLUGIN, DocExplorerStore } from '@graphiql/plugin-doc-explorer';
import { GraphiQLProvider, useGraphiQLActions } from '@graphiql/react';
import type { Fetcher } from '@graphiql/toolkit';
import { GraphiQLInterface } from 'graphiql';
import type { GraphQLSchema } from 'graphql';
import { useCallback, useState } from 'react';
import type { Problem } from '../../src/apollo/problem';
import type { Standing } from '../../src/apollo/standing';
import { useStandingStore } from '../../src/apollo/standing-context';
import { ProblemNotice } from '../../src/ui/problem-notice';
import { Bar } from './bar';
import { preparedOperations } from './prepared-operations';
import { sendOperation } from './send-operation';
import type { Staff } from './staff';
import { StepUpDialog, type StepUpReason } from './step-up-dialog';
import { tabStorage } from './tab-storage';
import { useEditorColors } from './use-editor-colors';
import { useEditorSettings } from './use-editor-settings';
import { wantsCode } from './wants-code';
import classes from './workspace.module.css';

interface WorkspaceProps {
  schema: GraphQLSchema;
  standing: Standing;
  staff: Staff;
  /** Why the last question where the person stands got no answer. */
  problem: Problem | null;
}

/** The history is left out: it would keep e-mail addresses and reasons. */
const plugins = [DOC_EXPLORER_PLUGIN];
const defaultTabs = preparedOperations.map(({ query, variables }) => ({ query, variables }));

/** GraphiQL below our bar. Operations are the session’s own; each answer says anew where it stands. */
export default function Workspace({ schema, standing, staff, problem }: WorkspaceProps) {
  const { ask } = useStandingStore();
  const [storage] = useState(() => tabStorage(staff.id));
  const [stepUp, setStepUp] = useState<StepUpReason | null>(null);
  const fetcher = useCallback<Fetcher>(
    async (operation) => {
      const answer = await sendOperation(operation);
      if (wantsCode(answer)) setStepUp('REFUSED');
      void ask();
      return answer;
    },
    [ask],
  );
  return (
    <GraphiQLProvider
      fetcher={fetcher}
      schema={schema}
      storage={storage}
      defaultTabs={defaultTabs}
      plugins={plugins}
      referencePlugin={DOC_EXPLORER_PLUGIN}
    >
      <DocExplorerStore>
        <div className={classes.workspace}>
          <Bar staff={staff} endsAt={standing.endsAt} onElevate={() => setStepUp('UNASKED')} />
          {problem && <ProblemNotice problem={problem} />}
          <main className={classes.editors}>
            <Editors />
          </main>
          {stepUp && <StepUp reason={stepUp} onClose={() => setStepUp(null)} />}
        </div>
      </DocExplorerStore>
    </GraphiQLProvider>
  );
}

function Editors() {
  useEditorColors();
  useEditorSettings();
  return (
    <GraphiQLInterface
      isHeadersEditorEnabled={false}
      showPersistHeadersSettings={false}
      defaultEditorToolsVisibility="variables"
    />
  );
}

function StepUp({ reason, onClose }: { reason: StepUpReason; onClose: () => void }) {
  const { run } = useGraphiQLActions();
  return <StepUpDialog reason={reason} onClose={onClose} onRun={() => void run()} />;
}
