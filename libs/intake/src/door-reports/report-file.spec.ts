import { mkdtemp, open, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aDoorReport } from '../../spec-support/a-door-report.js';
import { mountSmallDisk } from '../../../../test/support/small-disk.js';
import type { DoorReport } from './door-report.js';
import { ReportFile, readReportFile } from './report-file.js';

const ids = (report: DoorReport | null): number | undefined => report?.pid;

describe('the report of a door in a file', () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sidetrack-report-'));
    path = join(folder, 'doors', '0.report');
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('is read as the last that was written, and known to who opens it next', async () => {
    const file = await ReportFile.open(path);
    expect([file.last, await readReportFile(path)]).toEqual([null, null]);
    for (const pid of [1, 2, 3]) {
      await file.write(aDoorReport({ pid }));
      expect(ids(await readReportFile(path))).toBe(pid);
    }
    await file.close();

    const next = await ReportFile.open(path);
    expect(ids(next.last)).toBe(3);
    await next.write(aDoorReport({ pid: 4 }));
    await next.close();
    expect(ids(await readReportFile(path))).toBe(4);
  });

  it('lies where nobody else on the machine can read it, and never becomes larger', async () => {
    const file = await ReportFile.open(path);
    const sizes = new Set<number>([(await stat(path)).size]);
    for (const length of [0, 500, 20]) {
      const troubles = Array.from({ length: 20 }, () => ({ code: 'a', message: 'x'.repeat(length), isRed: false }));
      await file.write(aDoorReport({ troubles }));
      sizes.add((await stat(path)).size);
    }
    await file.close();
    expect(sizes).toEqual(new Set([64 * 1024]));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'doors'))).mode & 0o777).toBe(0o700);
  });

  /** Runs something on the file's own bytes. */
  async function damage(at: number, bytes: Buffer): Promise<void> {
    const file = await open(path, 'r+');
    await file.write(bytes, 0, bytes.length, at);
    await file.close();
  }

  it('is never half of one: where it was cut off, anywhere, the one before it is read', async () => {
    const file = await ReportFile.open(path);
    await file.write(aDoorReport({ pid: 1, host: 'the-first' }));
    await file.write(aDoorReport({ pid: 2, host: 'before' }));
    await file.close();
    // The third comes where the first was. Of its bytes those up to somewhere are new, and the rest are still the first's.
    const content = async (): Promise<Buffer> => {
      const reader = await open(path, 'r');
      const all = await reader.readFile();
      await reader.close();
      return all;
    };
    const older = await content();
    const writer = await ReportFile.open(path);
    await writer.write(aDoorReport({ pid: 3, host: 'cut-off' }));
    await writer.close();
    const newer = await content();
    const changed = [...newer.keys()].filter((at) => newer[at] !== older[at]);
    const [from, to] = [changed[0]!, changed.at(-1)! + 1];
    expect(to - from).toBeGreaterThan(100);
    for (let cut = from + 1; cut < to; cut += 7) {
      await damage(from, Buffer.concat([newer.subarray(from, cut), older.subarray(cut, to)]));
      expect(ids(await readReportFile(path)), `cut off after ${cut - from} bytes`).toBe(2);
    }
    await damage(from, newer.subarray(from, to));
    expect(ids(await readReportFile(path))).toBe(3);
  });

  it('is always a whole one to who reads while it is being written, and none goes back', async () => {
    const file = await ReportFile.open(path);
    await file.write(aDoorReport({ pid: 1 }));
    const writer = { isDone: false };
    const writing = (async () => {
      for (let pid = 2; pid <= 300; pid += 1)
        await file.write(aDoorReport({ pid, host: 'h'.repeat((pid * 37) % 250 || 1) }));
      writer.isDone = true;
    })();
    const seen: number[] = [];
    while (!writer.isDone) seen.push(ids(await readReportFile(path)) ?? 0);
    await writing;
    await file.close();
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).not.toContain(0);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it('is none where the file is something else, or has lost its end', async () => {
    const file = await ReportFile.open(path);
    await file.write(aDoorReport({ pid: 1 }));
    await file.close();
    await truncate(path, 33_000);
    expect(await readReportFile(path)).toBeNull();
    await writeFile(path, 'something else');
    expect(await readReportFile(path)).toBeNull();
    const next = await ReportFile.open(path);
    await next.write(aDoorReport({ pid: 2 }));
    await next.close();
    expect(ids(await readReportFile(path))).toBe(2);
  });

  it('refuses a report that has no room', async () => {
    const file = await ReportFile.open(path);
    const metrics = Array.from({ length: 100 }, (_, n) => ({
      ...aDoorReport().metrics[0]!,
      name: `sidetrack_${n}`,
      help: 'x'.repeat(400),
    }));
    await expect(file.write(aDoorReport({ metrics }))).rejects.toThrow(/no room/);
    await file.close();
  });

  it('is written while the disk is full, and cannot be begun on one', async (context) => {
    const disk = await mountSmallDisk(1);
    if (disk === null) return context.skip('no disk could be mounted: only root may');
    try {
      const file = await ReportFile.open(join(disk.path, 'doors', '0.report'));
      await file.write(aDoorReport({ pid: 1 }));
      await disk.fill();
      await expect(writeFile(join(disk.path, 'another'), 'x')).rejects.toMatchObject({ code: 'ENOSPC' });
      for (const pid of [2, 3, 4]) {
        await file.write(aDoorReport({ pid, host: 'h'.repeat(pid * 50) }));
        expect(ids(await readReportFile(join(disk.path, 'doors', '0.report')))).toBe(pid);
      }
      await file.close();
      const again = await ReportFile.open(join(disk.path, 'doors', '0.report'));
      expect(ids(again.last)).toBe(4);
      await again.close();
      await expect(ReportFile.open(join(disk.path, 'doors', '1.report'))).rejects.toMatchObject({ code: 'ENOSPC' });
    } finally {
      await disk.unmount();
    }
  });
});
