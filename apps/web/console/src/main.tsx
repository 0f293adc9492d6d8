import './monaco-environment';
import '../../src/ui/mantine-styles';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import 'graphiql/graphiql.css';
import '../../src/ui/global.css';
import './graphiql.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '../../src/apollo/client';
import { ConsoleApp } from './console-app';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');

createRoot(root).render(
  <StrictMode>
    <ConsoleApp client={createClient()} />
  </StrictMode>,
);
