import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSidetrack } from '../../../test/support/sidetrack-command.js';

const RECORDER = new URL('../../../test/support/record-modules.mjs', import.meta.url).href;

/** Where the built command is, and what the build says of which modules each of its files is made. */
const PROGRAM = new URL('../../../dist/apps/cli/src/', import.meta.url).href;
const MADE_OF = JSON.parse(readFileSync(new URL('made-of.json', PROGRAM), 'utf8')) as Record<string, string[]>;

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
  const urls = (await readFile(file, 'utf8')).split('\n');
  const modules = urls.flatMap((url) => (url.startsWith(PROGRAM) ? (MADE_OF[url.slice(PROGRAM.length)] ?? []) : [url]));
  const places = modules.map((module) => /(?:node_modules|dist\/libs)\/((?:@[\w-]+\/)?[\w-]+)\//.exec(module));
  return new Set(places.map((place) => place?.[1]).filter((name) => name !== undefined));
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
