import type { Environment } from '@sidetrack/config';
import { findDoorUrl } from '@sidetrack/database';
import pg from 'pg';
import { EXIT, type ExitCode } from '../../frame/exit-codes.js';
import { readVariables } from '../../frame/read-variables.js';
import type { Surroundings } from '../../frame/surroundings.js';
import { showProgress } from '../../progress.js';
import { useDatabase } from '../../use-database.js';
import type { SimulateOptions } from '../simulate.verb.js';
import { chooseHistory, type HistoryChoice } from './choose-history.js';
import { lockHistory, readContents, type Contents } from './demo-database.js';
import { describeHistory, type HistoryReport } from './describe-history.js';
import { planHistory, startOfDay, type HistoryOptions } from '@sidetrack/provider-simulator';
import { writeHistory } from './write-history.js';

const DAY_MS = 86_400_000;

/** `sidetrack simulate --history`: writes weeks of made-up data into a database that has no other data. */
export async function runHistory(
  options: SimulateOptions,
  given: ReadonlySet<string>,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { writer, variables } = surroundings;
  const choice = chooseHistory(options, given);
  const environment = readVariables(variables);
  const report = await useDatabase(
    environment,
    (url) => writeWhereAllowed(url, environment, choice, surroundings),
    'owner',
  );
  if (typeof report === 'string') {
    writer.err(`sidetrack simulate: ${report}\n`);
    return EXIT.notDone;
  }
  writer.out(choice.json ? `${JSON.stringify(report)}\n` : describeHistory(report, environment.API_PORT));
  return report.isComplete ? EXIT.done : EXIT.notDone;
}

async function writeWhereAllowed(
  ownerUrl: string,
  { INGEST_DATABASE_URL: given }: Environment,
  choice: HistoryChoice,
  surroundings: Surroundings,
): Promise<HistoryReport | string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  // A broken connection also makes its query fail, and the query reports the error.
  client.on('error', () => undefined);
  await client.connect();
  try {
    if (!(await lockHistory(client)))
      return 'another one is writing a history into this database; wait until it has ended.';
    const contents = await readContents(client);
    if (!contents.isDemo) return refuse(contents);
    const options = toHistoryOptions(choice, contents, surroundings.askedAt);
    const report = await play(given ?? (await findDoorUrl(ownerUrl, 'ingest')), options, surroundings);
    // The next questions then have plans for the new rows, not for an empty table. Autovacuum would come only in a
    // minute.
    await client.query('ANALYZE events, messages, calls, recordings');
    return report;
  } finally {
    await client.end();
  }
}

function refuse({ account }: Contents & { readonly isDemo: false }): string {
  const whose = account === null ? 'a callback' : `a callback of account ${account}`;
  return (
    `this database holds ${whose}, which was not made up; what is made up goes only into an empty or a demo database: ` +
    'set DATABASE_URL, or DATA_DIR, to another one.'
  );
}

/**
 * Computes where the history begins and continues. Days count from the existing history, so its faults stay in their
 * days.
 */
function toHistoryOptions({ days, perDay, seed }: HistoryChoice, contents: Contents, now: Date): HistoryOptions {
  const { firstAt, lastAt } = contents.isDemo ? contents : { firstAt: null, lastAt: null };
  const beginsAt = firstAt === null ? startOfDay(now.getTime()) - days * DAY_MS : startOfDay(firstAt.getTime());
  return { beginsAt, days, perDay, seed, until: now.getTime(), since: lastAt?.getTime() ?? beginsAt };
}

async function play(
  url: string,
  options: HistoryOptions,
  { writer, isTerminal, signal }: Surroundings,
): Promise<HistoryReport> {
  const { since = options.beginsAt, until, perDay } = options;
  const work = { doing: 'writing', total: estimate(perDay, until - since), unit: 'callbacks' };
  const progress = showProgress(work, isTerminal, writer);
  const startedAt = performance.now();
  const written = await writeHistory(url, planHistory(options), { signal, onWritten: progress.advance }).finally(
    progress.stop,
  );
  return { ...options, since, ...written, seconds: Math.round((performance.now() - startedAt) / 100) / 10 };
}

/** Estimates the callbacks for a message or call of a weekday, with legs and recordings. Weekends are quieter. */
const CALLBACKS_EACH = 3.45;

const estimate = (perDay: number, ms: number): number => Math.ceil((CALLBACKS_EACH * perDay * ms) / DAY_MS);
