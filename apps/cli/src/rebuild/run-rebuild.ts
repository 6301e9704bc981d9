import { BY_INDEX_OPTION, survivingBreaks, withSchemaLock } from '@sidetrack/database';
import {
  countProjectedEvents,
  rebuildProjection,
  renewAppendFunctions,
  type Projection,
  type Rebuild,
} from '@sidetrack/event-store';
import { recountTraffic } from '@sidetrack/summaries';
import { PROJECTIONS } from '@sidetrack/views';
import pg from 'pg';
import { EXIT, type ExitCode } from '../frame/exit-codes.js';
import { readVariables } from '../frame/read-variables.js';
import type { Surroundings } from '../frame/surroundings.js';
import { WrongUsage } from '../frame/wrong-usage.js';
import { showProgress } from '../progress.js';
import { useDatabase } from '../use-database.js';

/** `sidetrack rebuild`: one projection after the other, each swapped in when it is ready. */
export async function runRebuild(
  table: string | undefined,
  { json }: { readonly json: boolean },
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { writer, signal } = surroundings;
  const projections = PROJECTIONS.filter((projection) => table === undefined || projection.table === table);
  const environment = readVariables(surroundings.variables);
  if (projections.length === 0) {
    const tables = PROJECTIONS.map((projection) => projection.table).join(', ');
    throw new WrongUsage(`there is no "${table}"; choose one of ${tables}`);
  }
  const done: Rebuild[] = [];
  try {
    await useDatabase(environment, (url) => rebuild(url, projections, surroundings, done), 'owner');
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  writer.out(json ? `${JSON.stringify(done)}\n` : done.map(describeRebuild).join(''));
  if (done.length === projections.length) return EXIT.done;
  writer.err('sidetrack rebuild: stopped; what is not listed above is as it was.\n');
  return EXIT.notDone;
}

const SESSION = '-c jit=off -c work_mem=64MB -c maintenance_work_mem=256MB';

/** Nothing is lost if the machine stops while the shadow is filled; the swap, on the other connection, is durable. */
const FILLING = `${SESSION} ${BY_INDEX_OPTION} -c synchronous_commit=off`;

/** One folds while another's rows are on their way to the disk. More would be taken from those who append. */
const FILLERS = 2;

async function rebuild(
  url: string,
  projections: readonly Projection[],
  { writer, isTerminal, signal }: Surroundings,
  done: Rebuild[],
): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: SESSION });
  const fillers = survivingBreaks(new pg.Pool({ connectionString: url, max: FILLERS, options: FILLING }));
  // A connection that breaks makes its query fail, which says so.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await withSchemaLock(client, async () => {
      for (const projection of projections) {
        const total = await countProjectedEvents(client, [projection]);
        const doing = `rebuilding ${projection.table}`;
        const progress = showProgress({ doing, total, unit: 'events' }, isTerminal, writer);
        const options = { signal, onFolded: progress.advance };
        done.push(await rebuildProjection(client, fillers, projection, options).finally(progress.stop));
        await renewAppendFunctions(client, PROJECTIONS);
        if (projection.isSummarised === true) await recountTraffic(client);
      }
    });
  } finally {
    await Promise.all([client.end(), fillers.end()]);
  }
}

function describeRebuild({ table, events, rows, changed, missing, withoutEvents, longestWaitMs }: Rebuild): string {
  const wrong = changed + missing + withoutEvents;
  const parts = wrong === 0 ? '' : ` (${changed} differed, ${missing} were missing, ${withoutEvents} had no events)`;
  const wait = `appends waited at most ${Math.ceil(longestWaitMs)} ms`;
  return `  ${table.padEnd(12)}${events} events, ${rows} rows, ${wrong} changed${parts}; ${wait}\n`;
}
