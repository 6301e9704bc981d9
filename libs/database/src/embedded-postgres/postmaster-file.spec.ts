import { expect, it } from 'vitest';
import { parsePostmasterFile } from './postmaster-file.js';

it('a postmaster file tells pid, port and status', () => {
  const text = '4711\n/data/postgres\n1763900000\n40001\n\n127.0.0.1\n   123456   789\nready   \n';
  expect(parsePostmasterFile(text)).toEqual({ pid: 4711, port: 40_001, status: 'ready' });
});

it('a postmaster file without its last line belongs to a server that is starting', () => {
  expect(parsePostmasterFile('4711\n/data/postgres\n1763900000\n40001\n')?.status).toBe('starting');
});

it('a postmaster file that is empty or strange names nobody', () => {
  expect(parsePostmasterFile('')).toBeNull();
  expect(parsePostmasterFile('-4711\n')).toBeNull();
  expect(parsePostmasterFile('what?\n')).toBeNull();
});
