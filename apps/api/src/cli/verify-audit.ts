import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { ChainItem, ChainPoint } from '../audit/chain.js';
import { type ChainReport, checkChain } from '../audit/check-chain.js';
import { readExportLine } from '../audit/export-line.js';
import { chainReport, trailReport } from '../audit/verification-report.js';
import { verifyAll } from '../audit/verify-trail.js';
import { BadInput } from '../bad-input.js';
import type { Deps } from '../deps.js';
import { readKeyId } from '../secrets/seal-key.js';

const usage =
  'Usage: verify-audit [--head <position>:<hash>] [--key <id or public key>]… [--file <export.jsonl>]…';

const options = {
  head: { type: 'string' },
  key: { type: 'string', multiple: true },
  file: { type: 'string', multiple: true },
} as const;

function readArgs(args: readonly string[]) {
  try {
    const { values } = parseArgs({ args: [...args], options });
    const keyIds = values.key?.map(readKey);
    return { files: values.file, rules: { head: values.head ? readHead(values.head) : undefined, keyIds } };
  } catch (error) {
    throw error instanceof BadInput ? error : new BadInput('args', usage);
  }
}

function readKey(text: string): string {
  const id = readKeyId(text);
  if (id === null) throw new BadInput('key', 'A key is its id, or its public half in base64.');
  return id;
}

function readHead(text: string): ChainPoint {
  const [, position, hash] = /^(\d{1,18}):([\da-f]{64})$/.exec(text) ?? [];
  if (!position || !hash)
    throw new BadInput('head', 'A head is a position, a colon and a hash of 64 hexadecimal digits.');
  return { position: BigInt(position), hash: Buffer.from(hash, 'hex') };
}

/** Whether these arguments ask for files alone: then no database is needed. */
export const namesFiles = (args: readonly string[]) => args.some((arg) => /^--file\b/.test(arg));

export async function verifyDatabase(deps: Deps, args: readonly string[]): Promise<string> {
  const report = await verifyAll(deps, readArgs(args).rules);
  return ended(report, trailReport(report));
}

/** An unfiltered export proves itself, with nothing but its files, oldest first. */
export async function verifyFiles(args: readonly string[]): Promise<string> {
  const { files = [], rules } = readArgs(args);
  const report = await checkChain(fileItems(files), rules);
  const lines = chainReport(report);
  if (!report.seals)
    lines.push('No seal is in it: only an export without filters, as JSON lines, can be verified by itself.');
  else if (!rules.keyIds)
    lines.push(
      'This proves only that the export fits together: anybody can sign with a key of their own. Compare the keys with those you know, or name these with --key.',
    );
  return ended(report, lines);
}

async function* fileItems(files: readonly string[]): AsyncGenerator<ChainItem> {
  for (const file of files) {
    let number = 0;
    const handle = await open(file).catch(() => {
      throw new BadInput('file', `${file} can’t be read.`);
    });
    const input = handle.createReadStream();
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      const why = `line ${number} of ${file} is no line of an export`;
      yield readExportLine(line) ?? {
        kind: 'BROKEN',
        broken: { problem: 'CHANGED', position: null, eventId: null, why },
      };
    }
  }
}

/** A broken trail, or a head that is not proved, ends the command with 1, as scripts expect. */
function ended({ broken, headUnproved }: ChainReport, lines: readonly string[]): string {
  if (broken || headUnproved) process.exitCode = 1;
  return lines.join('\n');
}
