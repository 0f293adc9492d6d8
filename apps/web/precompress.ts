import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)];

/** Lays a brotli and a gzip copy beside each asset, so that no request waits for a compression. */
export const precompress = (environment: string, quality: number): Plugin => ({
  name: 'precompress',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === environment,
  async writeBundle({ dir = 'dist' }) {
    const assets = join(dir, 'assets');
    const names = readdirSync(assets).filter((file) => /\.(js|css|svg)$/.test(file));
    await Promise.all(names.map((name) => compress(join(assets, name), quality)));
  },
});

async function compress(path: string, quality: number) {
  const plain = await readFile(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  const copies = [
    ['br', await toBrotli(plain, { params })],
    ['gz', await toGzip(plain, { level: 9 })],
  ] as const;
  await Promise.all(copies.map(([suffix, bytes]) => writeFile(`${path}.${suffix}`, bytes)));
}
