import { describe, expect, it } from 'vitest';
import type { DatabaseFigures } from '../watch/database-figures.js';
import type { OwnMoment, WatchedMoment } from '../watch/watched-moment.js';
import { classifyStall } from './classify-stall.js';
import type { DoorLine } from './door-lines.js';
import type { RecordedStall } from './stall.js';

const DATABASE: DatabaseFigures = {
  waits: ['IO:WalSync'],
  servers: [],
  vacuums: [],
  locksWaitedFor: 0,
  checkpoints: 0,
  checkpointBuffers: 0,
  checkpointWriteMs: 0,
  checkpointSyncMs: 0,
  walKiB: 900,
  walBuffersFull: 0,
  walSyncs: 60,
  walSyncMs: 90,
  walWriteMs: 4,
  dataWriteMs: 0,
  dataSyncMs: 0,
};

/** A look of a quarter of a second on two cores, with nothing wrong. */
const WATCHED: WatchedMoment = {
  at: 0,
  ofMs: 250,
  machine: {
    stolenMs: 0,
    idleMs: 170,
    waitedForDiskMs: 20,
    pressure: { cpuSomeMs: 90, ioSomeMs: 30, ioFullMs: 4, memorySomeMs: 0 },
    disk: { writes: 90, flushes: 60, flushMs: 40, busyMs: 60, underWay: 0 },
    dirtyMiB: 180,
    writebackMiB: 0,
  },
  door: { state: 'S', ranMs: 110, waitedForProcessorMs: 30 },
  database: DATABASE,
  databaseSilentMs: 3,
};

const OWN: OwnMoment = { at: 0, loopLateMs: 8, accepted: 0, refused: 0 };

const LINE: DoorLine = {
  time: new Date(18_000).toISOString(),
  since: new Date(0).toISOString(),
  stoodStill: 'nothing: more came than could be taken',
  refused: 0,
  shed: 0,
  loopLateMs: 20,
  gcLongestMs: 5,
  commitMs: 30,
  journalWriteMs: 0,
};

/** Three seconds without an answer, from the tenth second on. One look may span them. */
function aStall({
  watched = {},
  own = {},
  isOneLook = false,
}: {
  readonly watched?: Partial<WatchedMoment>;
  readonly own?: Partial<OwnMoment>;
  readonly isOneLook?: boolean;
}): RecordedStall {
  const [fromMs, toMs] = [10_000, 13_000];
  const moments: WatchedMoment[] = [];
  for (let at = 250; at <= 18_000; at += 250) {
    const isDuring = at > fromMs && at <= toMs;
    if (isDuring && isOneLook && at < toMs) continue;
    const ofMs = isDuring && isOneLook ? 3_000 : 250;
    moments.push({ ...WATCHED, at, ofMs, ...(isDuring ? watched : {}) });
  }
  const mine = moments.map(({ at }) => ({ ...OWN, at, ...(at > fromMs && at <= toMs ? own : {}) }));
  return { fromMs, toMs, refused: 0, silentMs: 3_000, watched: moments, own: mine };
}

const classify = (stall: RecordedStall, line: DoorLine | null = null): string => classifyStall(stall, line).what;

describe('what a stall is put down to', () => {
  it('the machine, when generator and watcher were late together, whatever the door says', () => {
    const stall = aStall({ isOneLook: true, own: { loopLateMs: 2_950 }, watched: { database: null } });
    const line = { ...LINE, stoodStill: 'this process, which was not run: …', loopLateMs: 2_900, shed: 700 };
    expect(classify(stall, line)).toBe('machine');
    const stolen = { ...WATCHED.machine, stolenMs: 5_800 };
    expect(
      classifyStall(aStall({ isOneLook: true, own: { loopLateMs: 2_950 }, watched: { machine: stolen } }), null)
        .because,
    ).toContain('stolen 5800 ms');
  });

  it('the generator, when it alone was late', () => {
    expect(classify(aStall({ own: { loopLateMs: 2_900 } }))).toBe('generator');
  });

  it('the door that was stopped, by its state or by its own word', () => {
    const door = { state: 'T', ranMs: 0, waitedForProcessorMs: 0 };
    expect(classify(aStall({ watched: { door } }))).toBe('door: not run');
    const line = { ...LINE, stoodStill: 'this process, which was not run: …', loopLateMs: 2_900 };
    expect(classify(aStall({}), line)).toBe('door: not run');
  });

  it('the garbage collector of the door, and its computing', () => {
    const collecting = {
      ...LINE,
      stoodStill: 'the garbage collector of this process',
      loopLateMs: 2_900,
      gcLongestMs: 2_800,
    };
    expect(classify(aStall({}), collecting)).toBe('door: garbage collection');
    expect(classify(aStall({}), { ...LINE, stoodStill: 'this process, which computed' })).toBe('door: computing');
  });

  it('the database that answers nobody, also where its last answers were as ever', () => {
    expect(classify(aStall({ watched: { database: null, databaseSilentMs: 2_800 } }))).toBe('database: not run');
  });

  it('the write-ahead log, when that is what the door’s backends wait for', () => {
    const database = { ...DATABASE, waits: ['IO:WalSync', 'LWLock:WALWrite'], walSyncs: 1, walSyncMs: 2_900 };
    expect(classify(aStall({ watched: { database } }), { ...LINE, stoodStill: 'the database', commitMs: 2_000 })).toBe(
      'database: WAL',
    );
  });

  it('the checkpoint, when its sync is what keeps the log from the disk', () => {
    const database = { ...DATABASE, waits: ['IO:WalSync'], servers: ['checkpointer IO:DataFileSync'] };
    expect(classify(aStall({ watched: { database } }))).toBe('database: checkpoint');
  });

  it('locks, and names the vacuum that may hold them', () => {
    const database = { ...DATABASE, waits: ['Lock:relation', 'Lock:relation'], vacuums: ['events: truncating heap'] };
    const finding = classifyStall(aStall({ watched: { database } }), null);
    expect(finding.what).toBe('database: locks');
    expect(finding.because).toContain('events: truncating heap');
  });

  it('the disk, when the journal stands still beside the database', () => {
    const database = { ...DATABASE, waits: ['IO:WalSync'] };
    const line = { ...LINE, stoodStill: 'the disk: …', commitMs: 2_000, journalWriteMs: 2_400 };
    expect(classify(aStall({ watched: { database } }), line)).toBe('disk');
  });

  it('the disk, when it has requests and ends none, though all that the database says is that it waits for its log', () => {
    const database = { ...DATABASE, waits: ['LWLock:WALWrite', 'IO:WalSync'], servers: ['walwriter LWLock:WALWrite'] };
    const disk = { writes: 0, flushes: 0, flushMs: 0, busyMs: 250, underWay: 12 };
    const finding = classifyStall(aStall({ watched: { database, machine: { ...WATCHED.machine, disk } } }), null);
    expect(finding.what).toBe('disk');
    expect(finding.because).toContain('it ended none of up to 12 requests for 3000 ms');
  });

  it('the journal alone, where the database is away', () => {
    const database = { ...DATABASE, waits: [] };
    expect(classify(aStall({ watched: { database } }), { ...LINE, stoodStill: 'the disk of the journal' })).toBe(
      'journal',
    );
  });

  it('nothing, when all was as ever', () => {
    const database = { ...DATABASE, waits: [] };
    expect(classify(aStall({ watched: { database } }), LINE)).toBe('nothing that was seen');
  });
});
