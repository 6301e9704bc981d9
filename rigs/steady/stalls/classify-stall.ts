import { LOOK_EVERY_MS, type WatchedMoment } from '../watch/watched-moment.js';
import type { DoorLine } from './door-lines.js';
import type { RecordedStall } from './stall.js';

export interface Finding {
  /** What stood still. */
  readonly what:
    | 'machine'
    | 'generator'
    | 'door: not run'
    | 'door: garbage collection'
    | 'door: computing'
    | 'disk'
    | 'database: not run'
    | 'database: checkpoint'
    | 'database: WAL'
    | 'database: locks'
    | 'database: data files'
    | 'database'
    | 'journal'
    | 'nothing that was seen';
  readonly because: string;
}

/** A look that is late by less than this is late because the machine is busy. */
const LATE_FROM_MS = 200;

/**
 * Names the most likely cause of a stall. A process that gets no CPU makes every process look late that waits for it.
 * So the causes that could hold up all others are checked first: the machine, then the generator, the door, and last
 * what the door waits for.
 */
export function classifyStall(stall: RecordedStall, line: DoorLine | null): Finding {
  const during = stall.watched.filter(({ at, ofMs }) => at >= stall.fromMs && at - ofMs <= stall.toMs);
  const own = stall.own.filter(
    ({ at, loopLateMs }) => at >= stall.fromMs && at - loopLateMs <= stall.toMs + LOOK_EVERY_MS,
  );
  const enough = Math.max(LATE_FROM_MS, stall.silentMs / 2);
  const watcherLateMs = longest(during.map(({ ofMs }) => ofMs - LOOK_EVERY_MS));
  const generatorLateMs = longest(own.map(({ loopLateMs }) => loopLateMs));
  if (generatorLateMs >= enough) {
    const late = `generator late by ${Math.round(generatorLateMs)} ms, watcher by ${watcherLateMs} ms`;
    return watcherLateMs >= enough
      ? { what: 'machine', because: `${late}; ${describeMachine(during)}` }
      : { what: 'generator', because: late };
  }
  return (
    classifyDoor(during, line) ??
    classifyDisk(stall, during, enough) ??
    classifyDatabase(stall, during, enough, line) ??
    classifyRest(during, line)
  );
}

function classifyDoor(during: readonly WatchedMoment[], line: DoorLine | null): Finding | null {
  const stoppedMs = sum(during.filter(({ door }) => door.state === 'T').map(({ ofMs }) => ofMs));
  if (stoppedMs >= LATE_FROM_MS) return { what: 'door: not run', because: `stopped (state T) for ${stoppedMs} ms` };
  if (line === null) return null;
  const { stoodStill, loopLateMs, gcLongestMs } = line;
  const because = `its loop was late by ${loopLateMs} ms, its longest collection took ${gcLongestMs} ms`;
  if (stoodStill.startsWith('the garbage collector')) return { what: 'door: garbage collection', because };
  if (stoodStill.startsWith('this process, which computed')) return { what: 'door: computing', because };
  if (stoodStill.startsWith('this process')) return { what: 'door: not run', because };
  return null;
}

/**
 * A disk that has requests and completes none. Where the machine is virtual, its host limits the disk's share. No
 * program is slow then.
 */
function classifyDisk(
  { fromMs, toMs }: RecordedStall,
  during: readonly WatchedMoment[],
  enough: number,
): Finding | null {
  const still = during.filter(
    ({ at, machine: { disk } }) =>
      at > fromMs && at <= toMs && disk.underWay > 0 && disk.writes === 0 && disk.flushes === 0,
  );
  const stillMs = sum(still.map(({ ofMs }) => ofMs));
  if (stillMs < enough) return null;
  const underWay = longest(still.map(({ machine }) => machine.disk.underWay));
  return {
    what: 'disk',
    because: `it ended none of up to ${underWay} requests for ${stillMs} ms; ${describeMachine(during)}`,
  };
}

/** What the backends of the door wait for, the most telling wait first. */
const WAITS = [
  { what: 'database: locks', pattern: /^(Lock|LWLock:LockManager)/ },
  { what: 'database: WAL', pattern: /wal/i },
  { what: 'database: data files', pattern: /^IO:|^BufferPin|^LWLock:Buffer/ },
] as const;

function classifyDatabase(
  { fromMs, toMs }: RecordedStall,
  during: readonly WatchedMoment[],
  enough: number,
  line: DoorLine | null,
): Finding | null {
  const silentMs = longest(during.map(({ databaseSilentMs }) => databaseSilentMs));
  const within = during.filter(({ at }) => at > fromMs && at <= toMs);
  const answers = within.flatMap(({ database }) => (database === null ? [] : [database]));
  const waits = countEach(answers.flatMap((answer) => answer.waits.filter((wait) => !wait.startsWith('Client:'))));
  const servers = answers.flatMap((answer) => answer.servers);
  const vacuums = new Set(answers.flatMap((answer) => answer.vacuums));
  const facts = [
    `waits: ${describe(waits) || 'none seen'}`,
    ...(servers.length > 0 ? [`servers: ${describe(countEach(servers))}`] : []),
    ...(vacuums.size > 0 ? [`vacuum: ${[...vacuums].join(', ')}`] : []),
    describeMachine(during),
  ];
  const because = facts.join('; ');
  if (line !== null && line.commitMs >= enough && line.journalWriteMs >= enough) {
    return { what: 'disk', because: `${describeLine(line)}; ${because}` };
  }
  if (silentMs >= enough)
    return { what: 'database: not run', because: `it answered nobody for ${silentMs} ms; ${because}` };
  const waitedFor = (pattern: RegExp): number =>
    answers.filter(({ waits: all }) => all.some((wait) => pattern.test(wait))).length;
  const found = WAITS.find(({ pattern }) => waitedFor(pattern) > answers.length / 2);
  if (found === undefined) return null;
  const isCheckpoint =
    found.what !== 'database: locks' && servers.some((server) => /^checkpointer IO:(Data|SLRU|Slru)/.test(server));
  return { what: isCheckpoint ? 'database: checkpoint' : found.what, because };
}

function classifyRest(during: readonly WatchedMoment[], line: DoorLine | null): Finding {
  if (line === null) return { what: 'nothing that was seen', because: describeMachine(during) };
  const because = `${describeLine(line)}; ${describeMachine(during)}`;
  if (line.stoodStill === 'the database') return { what: 'database', because };
  if (line.stoodStill === 'the disk of the journal') return { what: 'journal', because };
  return { what: 'nothing that was seen', because };
}

function describeLine({ stoodStill, commitMs, journalWriteMs, refused, shed }: DoorLine): string {
  return `the door says “${stoodStill}”: commit ${commitMs} ms, journal ${journalWriteMs} ms, refused ${refused}, shed ${shed}`;
}

function describeMachine(during: readonly WatchedMoment[]): string {
  const total = (read: (moment: WatchedMoment) => number): number => sum(during.map(read));
  return (
    `stolen ${total(({ machine }) => machine.stolenMs)} ms, ` +
    `all waited for I/O ${total(({ machine }) => machine.pressure.ioFullMs)} ms, ` +
    `${total(({ machine }) => machine.disk.flushes)} flushes in ${total(({ machine }) => machine.disk.flushMs)} ms, ` +
    `dirty ${longest(during.map(({ machine }) => machine.dirtyMiB))} MiB`
  );
}

const describe = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, 4)
    .map(([name, times]) => `${times} × ${name}`)
    .join(', ');

function countEach(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const longest = (values: readonly number[]): number => Math.max(0, ...values);
