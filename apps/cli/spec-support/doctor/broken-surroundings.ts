import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFreePort } from '../../../../test/support/free-port.js';
import type { BrokenSetUp } from './broken-set-up.js';

/** What can be wrong around a fit database and fit settings: the disk, the clock, other servers. */
export const BROKEN_SURROUNDINGS: readonly BrokenSetUp[] = [
  {
    what: 'DATA_DIR cannot be written to',
    breakIt: async ({ folder, fit }) => {
      // Modes keep nobody out who is root; a file system without files of anybody's does.
      if (process.getuid?.() === 0) return { ...fit, DATA_DIR: '/proc' };
      await chmod(folder, 0o500);
      return fit;
    },
    failed: ['data-dir'],
    found: /^DATA_DIR \S+ cannot be written to \(\w+\)$/,
    next: /or set another DATA_DIR$/,
  },
  {
    what: 'others can write in DATA_DIR',
    breakIt: async ({ folder, fit }) => {
      await chmod(folder, 0o777);
      return fit;
    },
    failed: ['data-dir'],
    found: /others can write in \S+ \(mode 0777\)/,
    next: /^\n?run: chmod go-rwx \S+$/m,
    mend: ({ folder }) => chmod(folder, 0o700),
  },
  {
    what: 'a door that is gone has left callbacks in its journal',
    breakIt: async ({ folder, fit }) => {
      await mkdir(join(folder, 'journal', '0'), { recursive: true, mode: 0o700 });
      const status = { journal: '0', records: 3, bytes: 900, limitBytes: 1_000_000, oldestReceivedAt: null };
      // A number that Linux gives to no process.
      const left = { ...status, pid: 4_194_305, updatedAt: new Date().toISOString(), isClosedEmpty: false };
      await writeFile(join(folder, 'journal', '0.json'), JSON.stringify(left));
      return fit;
    },
    failed: ['journals'],
    found: /^journal 0 holds 3 acknowledged callbacks, and the process that kept them is gone$/,
    next: /sidetrack start ingest/,
  },
  {
    what: 'another server answers under PUBLIC_URL',
    breakIt: async ({ serve, fit }) => ({
      ...fit,
      PUBLIC_URL: await serve((_, response) => response.writeHead(404).end('Not here')),
    }),
    failed: ['public-url'],
    found: /\/callbacks\/messages answered 404, and not as an ingest door does \(401\)$/,
    next: /another server or site answers there/,
  },
  {
    what: 'PUBLIC_URL leads to a redirect',
    breakIt: async ({ serve, fit }) => ({
      ...fit,
      PUBLIC_URL: await serve((_, response) =>
        response.writeHead(308, { location: 'https://other.example.com/?token=hush-hush' }).end(),
      ),
    }),
    failed: ['public-url'],
    found: /answered 308/,
    next: /set PUBLIC_URL, and the URL that the provider was given, to where it leads \(https:\/\/other\.example\.com\/\)/,
  },
  {
    what: 'nobody listens under PUBLIC_URL',
    breakIt: async ({ fit }) => ({ ...fit, PUBLIC_URL: `http://127.0.0.1:${await findFreePort()}` }),
    failed: ['public-url'],
    found: /could not be asked: connect ECONNREFUSED/,
    next: /nobody listens there/,
  },
  {
    what: 'the clock is two minutes slow',
    breakIt: ({ fit }) => fit,
    machine: { now: () => Date.now() - 120_000 },
    failed: ['clock'],
    found: /^this machine’s clock is 1(19|20|21)\.\d s behind the database’s$/,
    next: /^set both by NTP/,
  },
  {
    what: 'another program has the port of a door',
    breakIt: async ({ serve, fit }) => ({
      ...fit,
      API_PORT: new URL(await serve((_, response) => response.end('mine'))).port,
    }),
    failed: ['ports'],
    found: /is held by another program than the api door/,
    next: /set API_PORT or API_HOST to another port/,
  },
];
