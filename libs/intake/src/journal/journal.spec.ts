import { ClassicLevel } from 'classic-level';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuthenticArrival } from '../arrival.js';
import { decodeArrival } from './arrival-record.js';
import { adoptOrphans, claimJournal } from './claim-journal.js';
import { JournalFullError, type Journal } from './journal.js';
import { closeJournal, explainJournalTrouble, readJournalStatuses } from './journal-status.js';
import { StoreBrokenError } from './level-store.js';

const MEGABYTE = 1024 * 1024;
const silent = pino({ level: 'silent' });

function anArrival(receivedAt: number, body = `MessageSid=m-${receivedAt}`): AuthenticArrival {
  const signature = 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=';
  return {
    route: 'message',
    request: {
      method: 'POST',
      target: '/callbacks/messages?tenant=4%202',
      host: 'hooks.example.test',
      bodyType: 'form',
      rawBody: Buffer.from(body, 'latin1'),
      signature,
    },
    headers: { 'user-agent': 'made up' },
    receivedAt: new Date(receivedAt),
    evidence: { scheme: 'form', signedUrl: 'https://hooks.example.test/', signature, keyId: 'k', rawBody: null },
  };
}

describe('the journal', () => {
  let dataDir: string;
  let journal: Journal;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-journal-'));
    journal = await claimJournal(dataDir, MEGABYTE, silent);
  });

  afterEach(async () => {
    vi.restoreAllMocks();
    await closeJournal(journal);
    await rm(dataDir, { recursive: true });
  });

  const readAll = async (from: Journal = journal): Promise<AuthenticArrival[]> =>
    (await from.read('', 1_000, MEGABYTE)).map((record) => decodeArrival(record.value));

  it('gives back what came, byte for byte, with the proof of its signature', async () => {
    const arrival = anArrival(5, 'a\nb\0c\xff{"}');
    await journal.add(arrival);
    expect(await readAll()).toEqual([arrival]);
  });

  /** Files of the folder in which these bytes stand. */
  const filesWith = async (text: string): Promise<string[]> => {
    const names = (await readdir(journal.folder)).filter((name) => name !== 'LOCK');
    const contents = await Promise.all(names.map((name) => readFile(join(journal.folder, name), 'latin1')));
    return names.filter((_name, index) => contents[index]?.includes(text));
  };

  /** LevelDB compresses what repeats; this it keeps as it is. */
  const aBody = (): string => randomBytes(600).toString('latin1');

  it('has nothing left on the disk of what was removed, once it is wiped', async () => {
    for (const receivedAt of [1, 2, 3]) {
      const body = aBody();
      await journal.add(anArrival(receivedAt, body));
      const records = await journal.read('', 10, MEGABYTE);
      expect(await filesWith(body)).not.toEqual([]);
      await journal.remove(records);
      await journal.wipe();
      expect(await filesWith(body)).toEqual([]);
    }
  });

  it('has nothing left on the disk of what a process removed that was killed before it wiped', async () => {
    const body = aBody();
    await journal.add(anArrival(1, body));
    await journal.remove(await journal.read('', 10, MEGABYTE));
    await journal.close();
    expect(await filesWith(body)).not.toEqual([]);
    journal = await claimJournal(dataDir, MEGABYTE, silent);
    await journal.wipe();
    expect(await filesWith(body)).toEqual([]);
  });

  it('wipes nothing while anything is in it, and goes on after that', async () => {
    const [kept, gone] = [anArrival(1, aBody()), anArrival(2, aBody())];
    await journal.add(gone);
    await journal.remove(await journal.read('', 10, MEGABYTE));
    await journal.add(kept);
    await journal.wipe();
    expect(await readAll()).toEqual([kept]);
    await journal.remove(await journal.read('', 10, MEGABYTE));
    await journal.wipe();
    expect(await readAll()).toEqual([]);
    await journal.add(kept);
    expect(await readAll()).toEqual([kept]);
  });

  it('keeps the bytes of a JSON body as evidence', async () => {
    const form = anArrival(5, '{"a":1}');
    const json = { ...form, evidence: { ...form.evidence, rawBody: form.request.rawBody } };
    await journal.add(json);
    expect(await readAll()).toEqual([json]);
  });

  it('is read in order of receipt, whatever the order of writing', async () => {
    await Promise.all([30, 10, 20, 10].map((receivedAt) => journal.add(anArrival(receivedAt))));
    expect((await readAll()).map((arrival) => arrival.receivedAt.getTime())).toEqual([10, 10, 20, 30]);
    expect(journal.oldestReceivedAt).toEqual(new Date(10));
  });

  it('lies where nobody else on the machine can read it', async () => {
    await chmod(join(dataDir, 'journal'), 0o755);
    const next = await claimJournal(dataDir, MEGABYTE, silent);
    expect((await stat(join(dataDir, 'journal'))).mode & 0o777).toBe(0o700);
    await closeJournal(next);
  });

  it('is found again by the next process, with its count and its size', async () => {
    await Promise.all([1, 2, 3].map((receivedAt) => journal.add(anArrival(receivedAt))));
    const { bytes } = journal;
    await closeJournal(journal);
    journal = await claimJournal(dataDir, MEGABYTE, silent);
    expect([journal.records, journal.bytes]).toEqual([3, bytes]);
    expect(await readAll()).toHaveLength(3);
  });

  it('forgets what was removed, and nothing else', async () => {
    await Promise.all([1, 2, 3].map((receivedAt) => journal.add(anArrival(receivedAt))));
    await journal.remove(await journal.read('', 2, MEGABYTE));
    expect((await readAll()).map((arrival) => arrival.receivedAt.getTime())).toEqual([3]);
    expect(journal.records).toBe(1);
  });

  it('takes no more than its limit, also when many come at once, and more once some is removed', async () => {
    const large = (n: number) => anArrival(n, 'x'.repeat(60_000));
    const outcomes = await Promise.allSettled(Array.from({ length: 30 }, (_, n) => journal.add(large(n))));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(13);
    expect(refused.every((outcome) => outcome.reason instanceof JournalFullError)).toBe(true);
    expect(journal.bytes).toBeLessThanOrEqual(MEGABYTE);
    await journal.remove(await journal.read('', 5, MEGABYTE));
    await journal.add(large(99));
  });

  it('refuses while the disk refuses, takes again when it takes, and loses nothing of what it had', async () => {
    await journal.add(anArrival(1));
    const failing = vi
      .spyOn(ClassicLevel.prototype, 'batch')
      .mockRejectedValue(new Error('IO error: No space left on device'));
    await expect(journal.add(anArrival(2))).rejects.toThrow(StoreBrokenError);
    await expect(journal.add(anArrival(3))).rejects.toThrow(StoreBrokenError);
    failing.mockRestore();
    await vi.waitFor(() => journal.add(anArrival(4)), { timeout: 5_000, interval: 50 });
    expect((await readAll()).map((arrival) => arrival.receivedAt.getTime())).toEqual([1, 4]);
    expect(journal.records).toBe(2);
  });

  it('lets callbacks wait for four seconds while one write stands still, and writes all that waited', async () => {
    let now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const { batch } = ClassicLevel.prototype as unknown as {
      batch: (this: unknown, ...given: unknown[]) => Promise<void>;
    };
    let moveOn: () => void = () => undefined;
    const writing = vi.spyOn(ClassicLevel.prototype, 'batch').mockImplementationOnce(async function (
      this: unknown,
      ...given: unknown[]
    ) {
      await new Promise<void>((resolve) => (moveOn = resolve));
      return batch.apply(this, given);
    } as never);
    const added = [journal.add(anArrival(1))];
    await vi.waitFor(() => expect(writing).toHaveBeenCalled());
    for (let receivedAt = 2; receivedAt <= 40; receivedAt += 1) {
      now += 100;
      added.push(journal.add(anArrival(receivedAt)));
    }
    now += 300;
    await expect(journal.add(anArrival(41))).rejects.toThrow(JournalFullError);
    moveOn();
    await Promise.all(added);
    expect(journal.records).toBe(40);
  });

  it('knows that its disk refuses, and by a probe that it takes again, which leaves nothing behind', async () => {
    await journal.add(anArrival(1));
    expect(journal.failure).toBeNull();
    const failing = vi
      .spyOn(ClassicLevel.prototype, 'batch')
      .mockRejectedValue(new Error('IO error: No space left on device'));
    await expect(journal.add(anArrival(2))).rejects.toThrow(StoreBrokenError);
    const { failure } = journal;
    expect(failure).toBeInstanceOf(StoreBrokenError);
    await expect(journal.probe(4_096)).rejects.toThrow(StoreBrokenError);
    failing.mockRestore();
    await vi.waitFor(() => journal.probe(64 * 1024), { timeout: 5_000, interval: 50 });
    expect(journal.failure).toBeNull();
    expect([journal.records, await readAll()]).toMatchObject([1, [anArrival(1)]]);
  });

  it('has a folder of its own for each process, and that of one that is gone can be adopted', async () => {
    const other = await claimJournal(dataDir, MEGABYTE, silent);
    expect(other.folder).not.toBe(journal.folder);
    expect(await adoptOrphans(dataDir, journal, MEGABYTE)).toEqual([]);
    await other.add(anArrival(1));
    await closeJournal(other);
    const orphans = await adoptOrphans(dataDir, journal, MEGABYTE);
    expect(orphans.map((orphan) => orphan.records)).toEqual([1]);
    await orphans[0]?.remove(await orphans[0].read('', 10, MEGABYTE));
    await Promise.all(orphans.map(closeJournal));
    expect(await adoptOrphans(dataDir, journal, MEGABYTE)).toEqual([]);
  });

  it('says how it is left, so that others can tell', async () => {
    await journal.add(anArrival(1_000));
    await closeJournal(journal);
    const [status] = await readJournalStatuses(dataDir);
    expect(status).toMatchObject({ journal: '0', records: 1, oldestReceivedAt: '1970-01-01T00:00:01.000Z' });
    journal = await claimJournal(dataDir, MEGABYTE, silent);
  });

  it('says nothing any more once its folder was moved to another host', async () => {
    const other = await claimJournal(dataDir, MEGABYTE, silent);
    await other.add(anArrival(1_000));
    await closeJournal(other);
    expect((await readJournalStatuses(dataDir)).map((status) => status.journal)).toEqual(['0', '1']);
    const elsewhere = await mkdtemp(join(tmpdir(), 'sidetrack-moved-'));
    await rename(other.folder, join(elsewhere, '7'));

    expect((await readJournalStatuses(dataDir)).map((status) => status.journal)).toEqual(['0']);
    await rm(elsewhere, { recursive: true });
  });
});

describe('a journal’s status', () => {
  const now = new Date('2026-01-01T00:10:00Z');
  const healthy = {
    journal: '0',
    records: 3,
    bytes: 400,
    limitBytes: 1_000,
    oldestReceivedAt: '2026-01-01T00:09:30.000Z',
    pid: 1,
    updatedAt: '2026-01-01T00:09:59.000Z',
    isClosedEmpty: false,
  };

  it('is no trouble while it is small and young', () => {
    expect(explainJournalTrouble(healthy, now)).toBeNull();
    expect(explainJournalTrouble({ ...healthy, records: 0, bytes: 0, oldestReceivedAt: null }, now)).toBeNull();
  });

  it('is trouble when more than half is full', () => {
    expect(explainJournalTrouble({ ...healthy, bytes: 510 }, now)).toContain('51 % full');
  });

  it('is trouble when the oldest callback waits for more than a minute, also when nobody writes the status any more', () => {
    const old = { ...healthy, oldestReceivedAt: '2026-01-01T00:08:59.000Z' };
    expect(explainJournalTrouble(old, now)).toContain('the oldest for 61 s');
  });
});
