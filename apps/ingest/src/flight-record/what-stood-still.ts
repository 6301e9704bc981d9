import type { Moment } from '@sidetrack/observability';
import type { DoorFigures } from './door-figures.js';

/** What held callbacks up, as an operator would look for it. */
export type Standstill =
  | 'the garbage collector of this process'
  | 'this process, which computed'
  | 'this process, which was not run: it, or the machine, was stopped or busy with others'
  | 'the disk: database and journal stood still together'
  | 'the database'
  | 'the disk of the journal'
  | 'nothing: more came than could be taken';

/** Shorter, it refuses nobody. */
const STANDSTILL_FROM_MS = 500;

/**
 * What stood still for longest in these moments. While the process itself is late, everything that it waits for looks
 * late too, so the process is named first.
 */
export function whatStoodStill(moments: readonly Pick<Moment<DoorFigures>, 'figures'>[]): Standstill {
  const figures = moments.map((moment) => moment.figures);
  const longest = (read: (one: DoorFigures) => number): number => Math.max(0, ...figures.map(read));
  const [commitMs, writeMs] = [longest((one) => one.commitMs), longest((one) => one.journalWriteMs)];
  const loopMs = longest((one) => one.loopLateMs);
  if (loopMs >= STANDSTILL_FROM_MS && loopMs >= Math.max(commitMs, writeMs) / 2) {
    return whyLate(figures.find((one) => one.loopLateMs === loopMs)!);
  }
  const [isDatabase, isJournal] = [commitMs >= STANDSTILL_FROM_MS, writeMs >= STANDSTILL_FROM_MS];
  if (isDatabase && isJournal) return 'the disk: database and journal stood still together';
  if (isDatabase) return 'the database';
  return isJournal ? 'the disk of the journal' : 'nothing: more came than could be taken';
}

function whyLate({ loopLateMs, gcLongestMs, computedMs }: DoorFigures): Standstill {
  if (gcLongestMs >= loopLateMs / 2) return 'the garbage collector of this process';
  if (computedMs >= loopLateMs / 2) return 'this process, which computed';
  return 'this process, which was not run: it, or the machine, was stopped or busy with others';
}
