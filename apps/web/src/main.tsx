import './ui/mantine-styles';
import './ui/global.css';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createClient } from './apollo/client';
import { nobody } from './apollo/standing';
import { App } from './app/app';
import { paths } from './app/paths';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');

/** The server sends the sign-in form to those who bring no session: then there is nothing to ask. */
const known = root.dataset.state === nobody.state ? nobody : null;

const app = (
  <StrictMode>
    <App client={createClient()} known={known} />
  </StrictMode>
);

// Under `vite` the page comes empty; the introduction takes the place of what was sent instead of it.
const sent = root.firstElementChild && window.location.pathname !== paths.introduction;
if (sent) hydrateRoot(root, app);
else createRoot(root).render(app);
