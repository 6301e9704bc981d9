import { ask, askForOne, change, column, rowReader } from '@sidetrack/database';
import type { Kind } from '@sidetrack/domain';
import { createHash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { daysBetween } from './days.js';
import { FINDINGS } from './judge-report.js';
import {
  totalsOf,
  type OpenCounts,
  type Purpose,
  type Reconciliation,
  type ReconciliationRequest,
  type ReconciliationState,
  type Totals,
} from './reconciliation.js';
import { newSweep, type Sweep } from './sweep.js';

const COLUMNS = `id, asked_by, purpose, kinds, since::text, until::text, open_ends, dry_run, state, created_at, started_at,
  finished_at, problems, open_counts,
  (SELECT json_build_object(
            'sweeps', count(*), 'finished', count(finished_at), 'complete', count(*) FILTER (WHERE complete),
            ${['seen', ...FINDINGS].map((name) => `'${name}', COALESCE(sum(${name}), 0)`).join(', ')})
     FROM sweeps WHERE reconciliation = reconciliations.id) AS totals`;

const readColumns = rowReader({
  id: column.text,
  askedBy: column.text,
  purpose: column.word<Purpose>(),
  kinds: column.list<Kind>(),
  since: column.orNull(column.text),
  until: column.orNull(column.text),
  openEnds: column.flag,
  dryRun: column.flag,
  state: column.word<ReconciliationState>(),
  createdAt: column.time,
  startedAt: column.orNull(column.time),
  finishedAt: column.orNull(column.time),
  problems: column.json<readonly string[]>(),
  openCounts: column.json<OpenCounts>(),
  totals: column.json<Totals>(),
});

function readReconciliation(raw: Readonly<Record<string, unknown>>): Reconciliation {
  const { since, until, ...row } = readColumns(raw);
  return { ...row, range: since === null || until === null ? null : { since, until } };
}

/** Who asks, when, and with which `Idempotency-Key`; without a key every request is another run. */
export interface Asker {
  readonly name: string;
  readonly at: Date;
  readonly key?: string | null;
}

export type AddedReconciliation =
  | { readonly result: 'added' | 'repeated'; readonly reconciliation: Reconciliation }
  /** The asker has used this key for another request. */
  | { readonly result: 'key-used-otherwise'; readonly reconciliation: Reconciliation };

/** One statement, as another process may take the run at once: without its sweeps it would be at its end. */
const INSERT = `
  WITH added AS (
    INSERT INTO reconciliations
           (id, asked_by, kinds, since, until, open_ends, dry_run, created_at, key_hash, request_hash, purpose)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    ON CONFLICT (asked_by, key_hash) DO NOTHING
    RETURNING ${COLUMNS}
  ), swept AS (
    INSERT INTO sweeps (reconciliation, account_sid, kind, day)
    SELECT added.id, given.account_sid, given.kind, given.day
      FROM added, unnest($12::text[], $13::text[], $14::date[]) AS given(account_sid, kind, day)
    ON CONFLICT DO NOTHING
  )
  SELECT * FROM added`;

const FIND_BY_KEY = `SELECT ${COLUMNS}, request_hash FROM reconciliations WHERE asked_by = $1 AND key_hash = $2`;

/** Adds a run, with a sweep for each account, kind and day of it: once for each key of an asker. */
export function addReconciliation(
  database: Pool,
  accounts: readonly string[],
  request: ReconciliationRequest,
  asker: Asker,
): Promise<AddedReconciliation> {
  return addRun(database, sweepsFor(accounts, request), request, asker);
}

/** The ways through all days of a request, the latest day first. */
export function sweepsFor(accounts: readonly string[], { range, kinds }: ReconciliationRequest): readonly Sweep[] {
  const days = range === null ? [] : daysBetween(range.since, range.until);
  return days.flatMap((day) => accounts.flatMap((accountSid) => kinds.map((kind) => newSweep(accountSid, kind, day))));
}

/** Adds a run with these sweeps. */
export async function addRun(
  database: Pool,
  sweeps: readonly Sweep[],
  request: ReconciliationRequest,
  { name, at, key = null }: Asker,
): Promise<AddedReconciliation> {
  const { kinds, range, openEnds, dryRun, purpose } = request;
  const keyHash = key === null ? null : sha256(key);
  const requestHash = sha256(JSON.stringify([purpose, kinds, range, openEnds, dryRun]));
  const { since = null, until = null } = range ?? {};
  const run = [randomUUID(), name, kinds, since, until, openEnds, dryRun, at, keyHash, requestHash, purpose];
  const ofSweeps = [
    sweeps.map(({ accountSid }) => accountSid),
    sweeps.map(({ kind }) => kind),
    sweeps.map(({ day }) => day),
  ];
  const values = [...run, ...ofSweeps];
  const added = await askForOne(database, { text: INSERT, values }, readReconciliation);
  if (added === null) return await findUse(database, name, keyHash, requestHash);
  return { result: 'added', reconciliation: { ...added, totals: totalsOf(sweeps) } };
}

async function findUse(
  database: Pool,
  name: string,
  keyHash: Buffer | null,
  requestHash: Buffer,
): Promise<AddedReconciliation> {
  const read = rowReader({ requestHash: column.bytes });
  const used = await askForOne(database, { text: FIND_BY_KEY, values: [name, keyHash] }, (raw) => ({
    reconciliation: readReconciliation(raw),
    isSame: read(raw).requestHash.equals(requestHash),
  }));
  if (used === null) throw new Error('A request met a repeat of itself that is not there; send it again.');
  const { reconciliation, isSame } = used;
  return { result: isSame ? 'repeated' : 'key-used-otherwise', reconciliation };
}

/** The run with this id, or null. */
export function findReconciliation(database: Pool, id: string): Promise<Reconciliation | null> {
  return askForOne(
    database,
    { text: `SELECT ${COLUMNS} FROM reconciliations WHERE id = $1`, values: [id] },
    readReconciliation,
  );
}

/** Where a page of the list goes on. */
export interface ReconciliationPosition {
  readonly createdAt: Date;
  readonly id: string;
}

/** The same request of this asker that is not at its end, or null: who asks again goes on with it. */
export function findUnfinishedLike(
  database: Pool,
  name: string,
  { purpose, kinds, range }: ReconciliationRequest,
): Promise<Reconciliation | null> {
  const text = `
    SELECT ${COLUMNS} FROM reconciliations
     WHERE asked_by = $1 AND purpose = $2 AND kinds = $3 AND since = $4::date AND NOT dry_run
       AND state IN ('waiting', 'running')
     ORDER BY created_at DESC LIMIT 1`;
  return askForOne(database, { text, values: [name, purpose, kinds, range?.since ?? null] }, readReconciliation);
}

/** Runs, the newest first. */
export function listReconciliations(
  database: Pool,
  limit: number,
  after: ReconciliationPosition | null,
): Promise<Reconciliation[]> {
  const condition = after === null ? '' : 'WHERE (created_at, id) < ($2, $3)';
  const text = `SELECT ${COLUMNS} FROM reconciliations ${condition} ORDER BY created_at DESC, id DESC LIMIT $1`;
  return ask(
    database,
    { text, values: [limit, ...(after === null ? [] : [after.createdAt, after.id])] },
    readReconciliation,
  );
}

/** The run whose turn it is: by purpose, then the oldest; null when all are at their end. */
export function findUnfinished(database: Pool): Promise<Reconciliation | null> {
  const text = `SELECT ${COLUMNS} FROM reconciliations WHERE state IN ('waiting', 'running')
     ORDER BY purpose = 'backfill', purpose <> 'schedule', created_at, id LIMIT 1`;
  return askForOne(database, { text }, readReconciliation);
}

/** The accounts that scheduled runs met problems with since a moment. A line of a problem begins with its account. */
export async function troubledAccounts(database: Pool, since: Date): Promise<ReadonlySet<string>> {
  const text = `
    SELECT DISTINCT split_part(problem, ',', 1) AS account_sid
      FROM reconciliations, jsonb_array_elements_text(problems) AS problem
     WHERE purpose = 'schedule' AND finished_at > $1`;
  const rows = await ask(database, { text, values: [since] }, rowReader({ accountSid: column.text }));
  return new Set(rows.map(({ accountSid }) => accountSid));
}

/** Saves how far a run is. */
export async function saveReconciliation(
  database: Pool,
  { id, state, startedAt, finishedAt, problems, openCounts }: Reconciliation,
): Promise<void> {
  const text = `
    UPDATE reconciliations
       SET state = $2, started_at = $3, finished_at = $4, problems = $5, open_counts = $6
     WHERE id = $1`;
  const values = [id, state, startedAt, finishedAt, JSON.stringify(problems), JSON.stringify(openCounts)];
  await change(database, { text, values });
}

/** Forgets runs that are long over, with their sweeps. Gives how many went. */
export function forgetOldReconciliations(database: Pool, now: Date): Promise<number> {
  const text = `
    DELETE FROM reconciliations
     WHERE state IN ('done', 'failed') AND created_at < $1::timestamptz - interval '400 days'`;
  return change(database, { text, values: [now] });
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
