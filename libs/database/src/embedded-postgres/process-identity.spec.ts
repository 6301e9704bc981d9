import { expect, it } from 'vitest';
import { identifyProcess, isStillRunning, parseProcStat } from './process-identity.js';

it('the name of a process may hold blanks and brackets', () => {
  const fields = Array.from({ length: 40 }, (_, index) => String(index + 3));
  const stat = `4711 (a) b (c) S ${fields.slice(1).join(' ')}`;
  expect(parseProcStat(stat)).toEqual({ state: 'S', startTicks: '22' });
});

it('this process is running, and no other of the same number that began at another time', async () => {
  const identity = await identifyProcess(process.pid);
  expect(identity?.pid).toBe(process.pid);
  expect(identity !== null && (await isStillRunning(identity))).toBe(true);
  expect(await isStillRunning({ pid: process.pid, began: 'another boot 1' })).toBe(false);
});

it('a number that no process has is nobody', async () => {
  expect(await identifyProcess(2 ** 30)).toBeNull();
});
