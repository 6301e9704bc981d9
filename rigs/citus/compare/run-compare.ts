import { connectAsService, findDoorUrl } from '@sidetrack/database';
import { FeedHorizon } from '@sidetrack/event-store';
import { takeSummariserTurn } from '@sidetrack/summaries';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { REPOSITORY } from '../../../test/support/repository.js';
import { compareReadingVerbs, compareWritingVerbs } from './compare-verbs.js';
import { copyRows } from './copy-rows.js';
import { findKnownThings } from './known-things.js';
import { openPlace, openPlainPlace, type Place } from './open-places.js';
import { questionsOf, type ApiDocument, type Question } from './questions-of.js';
import type { AskedDoor } from './ask-door.js';
import { Tally } from './tally.js';

const HISTORY = ['simulate', '--history', '3d', '--per-day', '120', '--seed', '1'];

/** One asking of providers that has ended, with what it found: nobody can be asked here. */
const RECONCILIATION = `
  WITH asked AS (
    INSERT INTO reconciliations (id, asked_by, purpose, kinds, since, until, open_ends, dry_run, state, created_at, started_at, finished_at)
    SELECT '11111111-1111-4111-8111-111111111111', 'schedule', 'schedule', '{message}', day, day + 1, false, false, 'done', day, day, day
      FROM (SELECT max(received_at)::date - 1 AS day FROM events) AS days
    RETURNING id, since)
  INSERT INTO sweeps (reconciliation, account_sid, kind, day, started_at, asked_at, finished_at, pages, seen, confirmed, lost)
  SELECT asked.id, account_sid, 'message', asked.since, asked.since, asked.since, asked.since, 2, 90, 88, 2
    FROM asked, (SELECT DISTINCT account_sid FROM messages) AS accounts`;

/** What is answered from sums where there are some. */
const SUMMED_UP = new Set(['/v1/audit/deliveries', '/v1/audit/traffic']);
const isSummedUp = ({ route }: Question): boolean => SUMMED_UP.has(route);

/**
 * Asks everything that Sidetrack answers of one PostgreSQL and of a Citus cluster that hold the same history, prints the
 * table, and gives 1 where an answer is not the same.
 */
export async function runCompare(programs: string, clusterUrl: string): Promise<number> {
  const plain = await openPlainPlace(programs);
  const citus = await openPlace(clusterUrl);
  const places = [plain, citus];
  for (const place of places) await must(place, 'migrate');
  await must(plain, ...HISTORY);
  await query(plain.url, RECONCILIATION);
  await copyRows(plain.url, citus.url);
  await must(citus, 'rebuild');
  const now = new Date();
  const tally = new Tally();

  const doors = await Promise.all(places.map((place) => place.openApi(now)));
  const known = { ...(await findKnownThings(plain.url)), groups: await groupsOf(doors[0]!) };
  await compareNotes(doors, known.sids.message[0]!, tally);
  const document = (await (await fetch(`${doors[0]!.url}/openapi.json`)).json()) as ApiDocument;
  const questions = questionsOf(document, known);
  // First while nothing is summed up, then all of it with the sums.
  for (const one of questions.filter(isSummedUp)) await compareAnswers(doors, one, tally);
  const summed: string[] = [];
  for (const { url } of places) {
    summed.push(await sumUp(await findDoorUrl(url, 'api')).then(() => 'done', String));
  }
  tally.add('the hours that are summed up', 'all that are over', summed);
  for (const one of questions) await compareAnswers(doors, one, tally);

  say(tally.table());
  await compareReadingVerbs(places, now.toISOString(), known.refused[0]!, tally);
  await compareWritingVerbs(places, tally);
  // A rebuild makes what was summed up void.
  for (const one of questions.filter(isSummedUp)) await compareAnswers(doors, one, tally);

  await writeFile(join(REPOSITORY, '.bench', 'citus-compare.json'), JSON.stringify(tally.differences, null, 2));
  say(tally.table());
  for (const { what, where, plain: left, citus: right } of tally.differences.slice(0, 20)) {
    say(`\n${what}, ${where}\n  plain: ${left}\n  Citus: ${right}`);
  }
  return tally.isEqual ? 0 : 1;
}

async function must(place: Place, ...args: string[]): Promise<void> {
  const { code, printed, failure } = await place.run(...args);
  if (code !== 0) throw new Error(`sidetrack ${args.join(' ')} ended with ${code}:\n${printed}${failure}`);
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

async function groupsOf(door: AskedDoor): Promise<string[]> {
  const route = '/v1/quarantine/groups';
  const [page] = await door.ask({ route, path: route, accept: 'application/json' });
  return (JSON.parse(page!.body) as { data: { id: string }[] }).data.map(({ id }) => id);
}

/** Written once and sent again, which is answered with what was written. */
async function compareNotes(doors: readonly AskedDoor[], sid: string, tally: Tally): Promise<void> {
  for (const what of ['a note', 'the same note again']) {
    const statuses: string[] = [];
    for (const door of doors) statuses.push(String(await door.writeNote(sid)));
    tally.add(
      'POST /v1/notes',
      what,
      statuses,
      statuses.some((status) => !status.startsWith('2')),
    );
  }
}

async function compareAnswers(doors: readonly AskedDoor[], question: Question, tally: Tally): Promise<void> {
  const answers = await Promise.all(doors.map((door) => door.ask(question)));
  const what = question.accept === 'application/json' ? question.path : `${question.path} as ${question.accept}`;
  const failed = answers.every((pages) => pages.some(({ status }) => status >= 500));
  tally.add(question.route, what, answers.map(inWords), failed);
}

const inWords = (pages: readonly { status: number; type: string; body: string }[]): string =>
  pages.map(({ status, type, body }) => `${status} ${type}\n${body}`).join('\n');

/** All hours that are over, as the API door does from time to time. */
async function sumUp(url: string): Promise<void> {
  const pool = connectAsService(url, { max: 2 });
  const horizon = new FeedHorizon(pool);
  try {
    for (let turns = 0; turns < 100; turns += 1) {
      const turn = await takeSummariserTurn(
        { pool, appendsEnded: () => horizon.advance() },
        new AbortController().signal,
      );
      if (turn?.isDone === true) return;
    }
    throw new Error('the hours could not be summed up');
  } finally {
    horizon.close();
    await pool.end();
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
