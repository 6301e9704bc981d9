import type { Verb } from './frame/verb.js';
import { DOCTOR } from './doctor/doctor.verb.js';
import { EXPLAIN_SIGNATURE } from './explain-signature/explain-signature.verb.js';
import { JOURNAL_DRAIN } from './journal/drain.verb.js';
import { MIGRATE } from './migrate/migrate.verb.js';
import { QUARANTINE_DISCARD } from './quarantine/discard.verb.js';
import { QUARANTINE_LIST } from './quarantine/list.verb.js';
import { QUARANTINE_REPLAY } from './quarantine/replay.verb.js';
import { QUARANTINE_SHOW } from './quarantine/show.verb.js';
import { BACKFILL } from './reconcile/backfill.verb.js';
import { RECONCILE } from './reconcile/reconcile.verb.js';
import { REBUILD } from './rebuild/rebuild.verb.js';
import { REPORT_DELIVERIES } from './report/deliveries.verb.js';
import { REPORT_DISCREPANCIES } from './report/discrepancies.verb.js';
import { SIMULATE } from './simulate/simulate.verb.js';
import { START } from './start/start.verb.js';
import { VERIFY } from './verify/verify.verb.js';

/** The operators' verbs, in the order of the help. */
export const VERBS: readonly Verb[] = [
  START,
  MIGRATE,
  SIMULATE,
  VERIFY,
  REBUILD,
  RECONCILE,
  BACKFILL,
  JOURNAL_DRAIN,
  QUARANTINE_LIST,
  QUARANTINE_SHOW,
  QUARANTINE_REPLAY,
  QUARANTINE_DISCARD,
  REPORT_DELIVERIES,
  REPORT_DISCREPANCIES,
  DOCTOR,
  EXPLAIN_SIGNATURE,
];

/** The descriptions of the first words of two-word verbs. */
export const GROUPS: Readonly<Record<string, string>> = {
  journal: 'Look after callbacks that were acknowledged and are not in the database yet.',
  quarantine: 'Look at refused callbacks and samples of wrong signatures; try them again, or let go of them.',
  report: 'Count what became of messages, or list those that are not as they should be.',
};
