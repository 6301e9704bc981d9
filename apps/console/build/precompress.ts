import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** For smaller files, the headers cost more than compression saves. */
const WORTH_IT_BYTES = 1_024;

/**
 * Writes each asset also as Brotli and gzip with the best compression. This happens once per build and helps every
 * first visit.
 */
export function precompress(directory: string): Plugin {
  return {
    name: 'sidetrack-precompress',
    apply: 'build',
    closeBundle() {
      const assets = join(directory, 'assets');
      for (const name of readdirSync(assets).filter((file) => /\.(js|css|svg)$/.test(file))) {
        const path = join(assets, name);
        const bytes = readFileSync(path);
        if (bytes.length < WORTH_IT_BYTES) continue;
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
        const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
        writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
      }
    },
  };
}
