import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** An installation’s own mark, as it is served. */
export interface Logo {
  readonly body: Buffer;
  readonly type: 'image/svg+xml' | 'image/png';
  /** Changes with the content, so that it may be kept for good. */
  readonly address: string;
}

export const maxLogoBytes = 100_000;

const extensions = { 'image/svg+xml': 'svg', 'image/png': 'png' } as const;

/** A logo, or in words why it can’t be one. The content says what it is, whatever the file’s name says. */
export function readLogo(file: string): Logo | string {
  const body = read(file);
  if (!body) return 'the file can’t be read';
  if (body.length > maxLogoBytes) return `the file has more than ${maxLogoBytes / 1000} kB`;
  const type = typeOf(body);
  if (!type) return 'the file is neither an SVG nor a PNG';
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { body, type, address: `/assets/logo-${hash}.${extensions[type]}` };
}

function read(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Before its root element an SVG has at most an XML declaration, comments and a document type. */
const svg =
  /^\uFEFF?\s*(<\?xml\b[^>]*>\s*)?((<!--((?!-->)[\s\S])*-->|<!DOCTYPE\b[^[>]*(\[[^\]]*\])?\s*>)\s*)*<svg[\s>]/;

function typeOf(body: Buffer): Logo['type'] | null {
  if (body.subarray(0, png.length).equals(png)) return 'image/png';
  return svg.test(body.toString('utf8')) ? 'image/svg+xml' : null;
}
