import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSidetrack } from '../../../test/support/sidetrack-command.js';

const RECORDER = new URL('../../../test/support/record-modules.mjs', import.meta.url).href;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidetrack-loaded-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** The packages and the product's own libs that a built command loads, by the names of their folders. */
async function loadedBy(...words: string[]): Promise<ReadonlySet<string>> {
  const file = join(folder, words.join('-'));
  const environment = { RECORD_MODULES_TO: file, DATA_DIR: folder };
  await runSidetrack(words, environment, ['--import', RECORDER]).ended;
  const urls = await readFile(file, 'utf8');
  return new Set(
    [...urls.matchAll(/\/(?:node_modules|dist\/libs)\/((?:@[\w-]+\/)?[\w-]+)\//g)].map(([, name = '']) => name),
  );
}

describe('the built command loads', () => {
  it('for its help no more than the words of the domain, without Nest, TypeORM and PostgreSQL’s driver', async () => {
    for (const words of [['--help'], ['verify', '--help'], ['doctor', '--help'], ['report', 'deliveries', '--help']]) {
      expect(await loadedBy(...words)).toEqual(new Set(['reflect-metadata', 'commander', 'domain', 'visible-text']));
    }
  });

  it('for a start neither Nest nor TypeORM: the doors load what they need themselves', async () => {
    // The refusal comes after everything is loaded, and nothing has to be stopped then.
    const loaded = await loadedBy('start', 'front');
    expect([...loaded].filter((name) => name.startsWith('@nestjs/') || name === 'typeorm')).toEqual([]);
    expect(loaded).toContain('database');
  });

  it('for a report TypeORM, which is what would be seen above', async () => {
    expect(await loadedBy('report', 'deliveries')).toContain('typeorm');
  });
});
