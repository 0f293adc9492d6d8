import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';
import { editorWords as words } from './console.messages';

/** The comments of the prepared operations are read whole on any width, and each editor says what it is. */
export function useEditorSettings() {
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    responseEditor: state.responseEditor,
  }));
  useEffect(() => {
    queryEditor?.updateOptions({ wordWrap: 'on', ariaLabel: words.operation });
    variableEditor?.updateOptions({ wordWrap: 'on', ariaLabel: words.variables });
    responseEditor?.updateOptions({ wordWrap: 'on', ariaLabel: words.answer });
  }, [queryEditor, variableEditor, responseEditor]);
}
