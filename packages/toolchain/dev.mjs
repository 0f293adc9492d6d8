// The API with reload on http://localhost:4000 and the app with reload on http://localhost:5173.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const modules = (path) => join(root, 'node_modules', path);

/** Each of them runs until it is stopped; when one ends by itself, so do the others. */
const commands = [
  [modules('typescript/bin/tsc'), '-p', 'apps/api/tsconfig.build.json', '--watch', '--preserveWatchOutput'],
  ['--enable-source-maps', '--watch-path=apps/api/dist', 'apps/api/dist/main.js'],
  [modules('vite/bin/vite.js'), 'apps/web'],
];

const children = commands.map((command) => spawn(process.execPath, command, { cwd: root, stdio: 'inherit' }));
const stop = () => {
  for (const child of children) child.kill();
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
for (const child of children) child.on('exit', stop);
