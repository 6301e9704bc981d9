import { ask, change, column, rowReader } from '@sidetrack/database';
import type { Kind } from '@sidetrack/domain';
import type { Pool } from 'pg';
import type { Sweep, SweepProblem } from './sweep.js';

const COLUMNS = `account_sid, kind, day::text, started_at, asked_at, finished_at, next_page, last_sids, pages, seen,
  confirmed, unknown, lost, disagreeing, undecided, complete, failures, problem`;

const readColumns = rowReader({
  accountSid: column.text,
  kind: column.word<Kind>(),
  day: column.text,
  startedAt: column.orNull(column.time),
  askedAt: column.orNull(column.time),
  finishedAt: column.orNull(column.time),
  nextPage: column.orNull(column.text),
  lastSids: column.list<string>(),
  pages: column.number,
  seen: column.number,
  confirmed: column.number,
  unknown: column.number,
  lost: column.number,
  disagreeing: column.number,
  undecided: column.number,
  complete: column.flag,
  failures: column.number,
  problem: column.json<SweepProblem | null>(),
});

function readSweep(raw: Readonly<Record<string, unknown>>): Sweep {
  const { seen, confirmed, unknown, lost, disagreeing, undecided, ...row } = readColumns(raw);
  return { ...row, counts: { seen, confirmed, unknown, lost, disagreeing, undecided } };
}

/** The sweeps of a run, the latest day first. */
export function readSweeps(database: Pool, id: string): Promise<Sweep[]> {
  const text = `SELECT ${COLUMNS} FROM sweeps WHERE reconciliation = $1 ORDER BY day DESC, account_sid, kind`;
  return ask(database, { text, values: [id] }, readSweep);
}

/** Saves where a sweep stands, as one row: whoever goes on has all of a page or nothing of it. */
export async function saveSweep(database: Pool, id: string, sweep: Sweep): Promise<void> {
  const { accountSid, kind, day, startedAt, askedAt, finishedAt, nextPage, lastSids, pages } = sweep;
  const { counts, complete, failures, problem } = sweep;
  const text = `
    UPDATE sweeps
       SET started_at = $5, asked_at = $6, finished_at = $7, next_page = $8, last_sids = $9, pages = $10, seen = $11,
           confirmed = $12, unknown = $13, lost = $14, disagreeing = $15, undecided = $16, complete = $17,
           failures = $18, problem = $19
     WHERE reconciliation = $1 AND account_sid = $2 AND kind = $3 AND day = $4`;
  const { seen, confirmed, unknown, lost, disagreeing, undecided } = counts;
  const values = [id, accountSid, kind, day, startedAt, askedAt, finishedAt, nextPage, lastSids, pages, seen];
  const found = [confirmed, unknown, lost, disagreeing, undecided, complete, failures];
  await change(database, {
    name: 'save-sweep',
    text,
    values: [...values, ...found, problem === null ? null : JSON.stringify(problem)],
  });
}
