// Everything that must hold, in one run; the last line is one total.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser } from './browser.mjs';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'dragonfly-test-'));
const report = join(folder, 'report.json');

/** Without a browser its tests still run, and fail with the line that says what to install. */
function browserVariables() {
  try {
    return { CHROME_PATH: findBrowser() };
  } catch (error) {
    return { CHROME_MISSING: error.message };
  }
}

/** The status of vitest, which has a process group of its own, so that a signal to us ends its workers, too. */
function runTests() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const env = { ...process.env, ...browserVariables() };
  const args = ['run', ...reporters, ...process.argv.slice(2)];
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env, detached: true };
  const child = spawn(join(root, 'node_modules/.bin/vitest'), args, options);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => process.kill(-child.pid, signal));
  return new Promise((done) => child.on('error', () => done(1)).on('close', done));
}

/** A file that failed before its first test counts as one failed test, and so does a run that failed as a whole. */
function total(status) {
  const {
    numPassedTests: passed = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
    testResults = [],
  } = read();
  const unread = testResults.filter(
    ({ status, assertionResults: tests }) => status === 'failed' && !tests.some(isFailed),
  );
  const failed = numFailedTests + unread.length || Number(status !== 0 || passed === 0);
  return { passed, failed, skipped: numPendingTests + numTodoTests };
}

const isFailed = ({ status }) => status === 'failed';

function read() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return {};
  }
}

const built = spawnSync(process.execPath, [join(import.meta.dirname, 'build.mjs')], { stdio: 'inherit' });
const { passed, failed, skipped } = total(built.status === 0 ? await runTests() : 1);
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed ? 1 : 0;
