import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { barWords, operationWords } from './console.messages';
import classes from './prepared-menu.module.css';
import { type PreparedOperation, preparedOperations } from './prepared-operations';

/** The browser’s own popover: Escape and a click beside it close it, and the focus goes back to its button. */
export function PreparedMenu() {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const open = useOpenOperation();

  function choose(operation: PreparedOperation) {
    list.current?.hidePopover();
    open(operation);
  }

  return (
    <>
      <Button variant="default" size="compact-md" fullWidth={false} popoverTarget={id}>
        {barWords.prepared}
      </Button>
      <ul id={id} ref={list} popover="auto" className={classes.list} aria-label={barWords.prepared}>
        {preparedOperations.map((operation) => (
          <li key={operation.name}>
            <button type="button" onClick={() => choose(operation)}>
              <strong>{operationWords[operation.name].title}</strong>
              <span>{operationWords[operation.name].about}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Goes to the operation’s tab, with what was filled in there; without one it opens a new tab. */
function useOpenOperation() {
  const { addTab, changeTab } = useGraphiQLActions();
  const { tabs, queryEditor, variableEditor } = useGraphiQL(({ tabs, queryEditor, variableEditor }) => ({
    tabs,
    queryEditor,
    variableEditor,
  }));
  const [opening, setOpening] = useState<PreparedOperation | null>(null);
  useEffect(() => {
    if (!opening) return;
    queryEditor?.setValue(opening.query);
    variableEditor?.setValue(opening.variables);
    setOpening(null);
  }, [opening, queryEditor, variableEditor]);

  return (operation: PreparedOperation) => {
    const there = tabs.findIndex(({ title }) => title === operation.name);
    if (there >= 0) changeTab(there);
    else {
      addTab();
      setOpening(operation);
    }
  };
}
