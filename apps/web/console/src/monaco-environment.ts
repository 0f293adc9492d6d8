import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker';
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker';
import GraphQLWorker from 'monaco-graphql/esm/graphql.worker.js?worker';

const workers: Record<string, new () => Worker> = { json: JsonWorker, graphql: GraphQLWorker };

/** From files of this origin: the page's policy lets in no worker that is made of text. */
Object.assign(globalThis, {
  MonacoEnvironment: { getWorker: (_: string, label: string) => new (workers[label] ?? EditorWorker)() },
});

/** An editor that goes away rejects what it was doing with this name, and nothing waits for it any more. */
window.addEventListener('unhandledrejection', (event) => {
  if ((event.reason as Error | null)?.name === 'Canceled') event.preventDefault();
});
