import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');

/** What a tool of the workspace says; where it fails, the failure is all of it, for that is what one has to read. */
export function run(tool, args, { cwd = root, env = {}, fails = false } = {}) {
  const path = tool === 'node' ? process.execPath : join(root, 'node_modules/.bin', tool);
  const options = {
    cwd,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
    maxBuffer: 64 << 20,
  };
  return new Promise((done, failed) => {
    execFile(path, args, options, (error, stdout, stderr) => {
      if (error && !fails) failed(new Error(`${tool} ${args.join(' ')}\n${stdout}${stderr}`));
      else done(stdout);
    });
  });
}
