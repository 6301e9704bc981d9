import { isDiskFull, nameFailure } from '@sidetrack/database';
import { basename } from 'node:path';
import { explainJournalTrouble, type JournalStatus } from '../journal/journal-status.js';
import type { DoorHealth, DoorTrouble } from './door-health.js';
import type { NotKept } from './last-callbacks.js';

/** What is known of a journal. */
export interface JournalFacts {
  readonly folder: string;
  readonly bytes: number;
  readonly limitBytes: number;
  readonly records: number;
  readonly oldestReceivedAt: Date | null;
  /** What its disk said to the last write, in a word or two; null when it took it. */
  readonly failure: string | null;
}

/** What an ingest door knows of itself at a moment. */
export interface DoorFacts {
  readonly now: Date;
  /** Null while callbacks are kept. */
  readonly notKept: NotKept | null;
  /** Since when, and why, the database takes no callbacks; null while it does. */
  readonly away: { readonly since: Date; readonly cause: unknown } | null;
  /** Of a cluster, the nodes that take no callbacks while others do; empty where the database is one, or wholly away. */
  readonly nodesAway: readonly string[];
  readonly journal: JournalFacts;
  /** So many journals like this one may grow on the disk, as each process of the door has one. */
  readonly journalsOnDisk: number;
  /** Why nothing can be made in the folder of the journals, whoever tried; null when it can, or nobody knows. */
  readonly folderFailure: string | null;
  /** Room left on the disk of DATA_DIR, in bytes; null when the system does not say. */
  readonly freeBytes: number | null;
}

/** A callback of usual size, with its head: while there is room for it in the journal, nearly all are kept. */
export const USUAL_BYTES = 4 * 1024;

/** The longest callback there may be (64 KiB of body, a query, a head), and what the files around it take. */
const ONE_WRITE_BYTES = 256 * 1024;

/** What is wrong with a door, of which a callback that is sent now would be lost first. */
export function explainHealth(facts: DoorFacts): DoorHealth {
  const isJournalNeeded = facts.away !== null;
  const troubles = [
    ...notKeptTroubles(facts),
    ...journalTroubles(facts, isJournalNeeded),
    ...diskTroubles(facts, isJournalNeeded),
  ];
  const takesNothing = troubles.some(({ isRed }) => isRed);
  const all = [...troubles, ...databaseTroubles(facts, takesNothing)];
  return { troubles: [...all.filter(({ isRed }) => isRed), ...all.filter(({ isRed }) => !isRed)] };
}

function notKeptTroubles({ notKept }: DoorFacts): DoorTrouble[] {
  if (notKept === null) return [];
  const { since, callbacks, reason } = notKept;
  const message =
    `Callbacks are answered 503 since ${since.toISOString()} (${callbacks} of them), since neither the database nor the ` +
    `journal takes them: ${reason} The provider sends them again for a short while only; make room, or mend what else is told here.`;
  return [{ code: 'callbacks-not-kept', message, isRed: true }];
}

function journalTroubles({ journal, folderFailure, now }: DoorFacts, isNeeded: boolean): DoorTrouble[] {
  const troubles: DoorTrouble[] = [];
  // What its last write said counts more than a look from outside: it may have its files open, and go on writing.
  const failure = journal.failure ?? (isNeeded ? null : folderFailure);
  if (failure !== null) {
    const message =
      `The journal in ${journal.folder} cannot be written (${failure}): what the database does not take is refused. ` +
      'Make room on the disk of DATA_DIR, or give the folder back to the user that the door runs as.';
    troubles.push({ code: 'journal-not-writable', message, isRed: isNeeded });
  }
  const full = explainJournalTrouble({ ...statusOf(journal), oldestReceivedAt: null }, now);
  if (full !== null) {
    const hasNoRoom = journal.bytes + USUAL_BYTES > journal.limitBytes;
    const message = `${full} Bring the database back, or raise JOURNAL_MAX_BYTES.`;
    troubles.push({ code: 'journal-full', message, isRed: isNeeded && hasNoRoom });
  }
  const old = explainJournalTrouble({ ...statusOf(journal), bytes: 0 }, now);
  if (old !== null) {
    const message = `${old} Look at the database, and at what the log of this door says of it.`;
    troubles.push({ code: 'journal-old', message, isRed: false });
  }
  return troubles;
}

function statusOf({ folder, records, bytes, limitBytes, oldestReceivedAt }: JournalFacts): JournalStatus {
  return {
    journal: basename(folder),
    records,
    bytes,
    limitBytes,
    oldestReceivedAt: oldestReceivedAt?.toISOString() ?? null,
    pid: process.pid,
    updatedAt: '',
    isClosedEmpty: false,
  };
}

function diskTroubles({ freeBytes, journal, journalsOnDisk }: DoorFacts, isJournalNeeded: boolean): DoorTrouble[] {
  if (freeBytes === null) return [];
  if (freeBytes < ONE_WRITE_BYTES) {
    const message =
      `The disk of DATA_DIR has ${freeBytes} bytes left, less than one write of the journal may need (${ONE_WRITE_BYTES}): ` +
      'make room on it.';
    return [{ code: 'disk-full', message, isRed: isJournalNeeded }];
  }
  // What the others hold of theirs is about as much: all of them take what comes, and are emptied together.
  const mayStillTake = (journal.limitBytes - journal.bytes) * journalsOnDisk;
  if (freeBytes >= mayStillTake) return [];
  const message =
    `The disk of DATA_DIR has ${inMB(freeBytes)} left, and ${journalsOnDisk === 1 ? 'the journal' : `the ${journalsOnDisk} journals of this door`} may still grow by ${inMB(mayStillTake)} while the ` +
    'database is away: make room on it, or lower JOURNAL_MAX_BYTES.';
  return [{ code: 'disk-low', message, isRed: false }];
}

function databaseTroubles({ away, nodesAway }: DoorFacts, takesNothing: boolean): DoorTrouble[] {
  if (away === null) return [];
  const meanwhile = takesNothing ? 'are refused' : 'go to the journal on this machine';
  const isFull = isDiskFull(away.cause);
  const next = isFull ? 'Make room on its disk.' : 'Look at PostgreSQL, and at the way to it.';
  const since = `since ${away.since.toISOString()}: ${nameFailure(away.cause)}.`;
  const message =
    nodesAway.length === 0
      ? `The database takes no callbacks ${since} They ${meanwhile}. ${next}`
      : `The database’s node ${nodesAway.join(', ')} takes no callbacks ${since} Those of its SIDs ${meanwhile}; the other nodes take theirs. ${next}`;
  return [{ code: isFull ? 'database-disk-full' : 'database-away', message, isRed: takesNothing }];
}

const inMB = (bytes: number): string => `${Math.round(bytes / 1e6).toLocaleString('en-US')} MB`;
