/** The exit codes of `sidetrack`, the same for all verbs. */
export const EXIT = { done: 0, notDone: 1, wrongUsage: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const WRONG_USAGE = 'wrong usage, or a setting that cannot be used';

/**
 * The meaning of each exit code of each verb, as the help shows it. An error that keeps a verb from its work (the
 * database is away, the disk is full) also ends with 1, with one line on stderr.
 */
export const EXIT_CODES = {
  start: {
    0: 'stopped as it was asked to be',
    1: 'it could not start, or a door kept ending',
    2: 'wrong usage',
  },
  migrate: {
    0: 'all is as it should be',
    1: 'it is not; what an administrator has to run is on stdout',
    2: 'wrong usage',
  },
  simulate: {
    0: 'every callback was accepted, or the history was written to its end',
    1: 'not all of it was',
    2: WRONG_USAGE,
  },
  verify: {
    0: 'every row is what its events say',
    1: 'something differs, or not all was looked at',
    2: WRONG_USAGE,
  },
  rebuild: {
    0: 'every table that was asked for is made anew',
    1: 'stopped before; what is not listed is as it was',
    2: WRONG_USAGE,
  },
  reconcile: {
    0: 'every list was read whole, whatever was found',
    1: 'not every list was; the lines say why',
    2: WRONG_USAGE,
  },
  backfill: {
    0: 'every list was read whole',
    1: 'stopped before, or a list could not be read; the same command goes on',
    2: WRONG_USAGE,
  },
  'journal drain': {
    0: 'all of them are in the database or in quarantine, or were counted',
    1: 'not all; the same command goes on',
    2: WRONG_USAGE,
  },
  'quarantine list': { 0: 'listed, be it nothing', 1: 'it could not be', 2: WRONG_USAGE },
  'quarantine show': { 0: 'shown', 1: 'nothing is kept under this id', 2: WRONG_USAGE },
  'quarantine replay': { 0: 'all became events', 1: 'not all did', 2: WRONG_USAGE },
  'quarantine discard': { 0: 'all were discarded', 1: 'not all were waiting', 2: WRONG_USAGE },
  'report deliveries': { 0: 'reported', 1: 'it could not be', 2: WRONG_USAGE },
  'report discrepancies': { 0: 'reported, whatever was found', 1: 'it could not be', 2: WRONG_USAGE },
  doctor: {
    0: 'all is fit, with warnings or without',
    1: 'something is not, or not all was looked at',
    2: 'wrong usage',
  },
  'explain-signature': {
    0: 'the request is genuine',
    1: 'it is not',
    2: 'it cannot be read, or there are no keys',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<ExitCode, string>>>>;

/** The names of the verbs. The verbs of `journal`, `quarantine` and `report` have two words. */
export type VerbName = keyof typeof EXIT_CODES;
