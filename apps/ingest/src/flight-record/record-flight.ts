import { FlightRecorder, ProcessWatch, type Incident } from '@sidetrack/observability';
import type { Logger } from 'pino';
import { takeDoorFigures, type DoorFigures, type WatchedDoor } from './door-figures.js';
import { whatStoodStill } from './what-stood-still.js';

/** Longer than anything takes in a door that is well. */
const LATE_FROM_MS = 1_000;

/** A callback was refused for want of a place, or something stood still. */
const isSign = ({ refused, shed, loopLateMs, commitMs, journalWriteMs }: DoorFigures): boolean =>
  refused > 0 || shed > 0 || Math.max(loopLateMs, commitMs, journalWriteMs) > LATE_FROM_MS;

/**
 * Keeps the figures of the last minute. When callbacks were refused, or something stood still for a second, it logs the
 * figures around that moment, in one line a minute at most. Gives the function that ends it.
 */
export function recordFlight(door: Omit<WatchedDoor, 'watch'>, logger: Logger): () => void {
  const watch = new ProcessWatch();
  const recorder = new FlightRecorder<DoorFigures>({
    takeFigures: () => takeDoorFigures({ ...door, watch }),
    isSign,
    tell: (incident) => logger.warn(describeIncident(incident), 'something stood still, or callbacks were refused'),
  });
  return () => {
    recorder.stop();
    watch.stop();
  };
}

/** The line says what stood still, the figures that show it, and each half second as one row of numbers: some 3 KB. */
export function describeIncident({ moments, leftOut }: Incident<DoorFigures>): Readonly<Record<string, unknown>> {
  const sum = (read: (figures: DoorFigures) => number): number =>
    moments.reduce((total, { figures }) => total + read(figures), 0);
  const most = (read: (figures: DoorFigures) => number): number =>
    Math.round(Math.max(0, ...moments.map(({ figures }) => read(figures))));
  const columns = Object.keys(moments[0]?.figures ?? {}) as (keyof DoorFigures)[];
  return {
    stoodStill: whatStoodStill(moments),
    refused: sum((figures) => figures.refused),
    shed: sum((figures) => figures.shed),
    loopLateMs: most((figures) => figures.loopLateMs),
    gcLongestMs: most((figures) => figures.gcLongestMs),
    commitMs: most((figures) => figures.commitMs),
    journalWriteMs: most((figures) => figures.journalWriteMs),
    waiting: most((figures) => figures.waiting + figures.journalWaiting),
    ...(leftOut > 0 ? { leftOut } : {}),
    since: moments[0]?.at.toISOString(),
    columns: ['ofMs', ...columns].join(' '),
    rows: moments.map(({ ofMs, figures }) =>
      [ofMs, ...columns.map((column) => figures[column])].map((value) => Math.round(Number(value))).join(' '),
    ),
  };
}
