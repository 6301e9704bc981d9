import type { ProviderAccessEntry } from '@sidetrack/config';
import { openWriter } from '@sidetrack/event-store';
import { openProviderReader, type ReaderOptions } from '@sidetrack/provider-rest';
import type { Provider, ReconciliationRequest, ReconciliationWithSweeps, Sweep } from '@sidetrack/reconciliation';
import { PROJECTIONS } from '@sidetrack/views';
import { EXIT, type ExitCode } from '../frame/exit-codes.js';
import { readVariables } from '../frame/read-variables.js';
import type { Surroundings } from '../frame/surroundings.js';
import { WrongUsage } from '../frame/wrong-usage.js';
import { openCommandPool } from '../open-command-pool.js';
import { showProgress } from '../progress.js';
import { useDatabase } from '../use-database.js';
import { describeRun, writeRun } from './describe-run.js';
import { runDry, runStored, type Asking } from './run-request.js';

/**
 * Asks all providers of PROVIDER_ACCESS, and prints what that came to. The exit code says whether all lists were read
 * whole.
 */
export async function askProviders(
  request: ReconciliationRequest,
  { json }: { readonly json: boolean },
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { writer, signal } = surroundings;
  const environment = readVariables(surroundings.variables);
  const { PROVIDER_ACCESS: entries, PROVIDER_REQUESTS_PER_MINUTE: requestsPerMinute } = environment;
  if (entries === null) {
    throw new WrongUsage(
      'PROVIDER_ACCESS is not set, so no provider can be asked: set it to accountSid=https://user:secret@host',
    );
  }
  return await useDatabase(environment, async (url) => {
    const pool = openCommandPool(url, 'reconcile');
    const log = openWriter({ pool, projections: PROJECTIONS });
    const providers = entries.map((entry) => toProvider(entry, { signal, requestsPerMinute }));
    const total = daysIn(request) * entries.length * request.kinds.length;
    const progress = showProgress({ doing: 'asking', total, unit: 'lists of a day' }, surroundings.isTerminal, writer);
    const asking: Asking = {
      pool,
      append: log.append,
      providers: () => providers,
      now: () => new Date(),
      onPage: ({ finishedAt }: Sweep) => {
        if (finishedAt !== null) progress.advance();
      },
    };
    try {
      const run = request.dryRun
        ? await runDry(request, asking, signal)
        : await runStored(request, asking, surroundings);
      writer.out(json ? writeRun(run) : describeRun(run));
      return isWhole(run) ? EXIT.done : EXIT.notDone;
    } finally {
      progress.stop();
      await Promise.all(providers.map(({ reader }) => reader.close()));
      await log.close();
      await pool.end();
    }
  });
}

function toProvider(entry: ProviderAccessEntry, options: ReaderOptions): Provider {
  const { accountSid, user: credential } = entry;
  return { accountSid, credential, reader: openProviderReader(entry, options) };
}

const daysIn = ({ range }: ReconciliationRequest): number =>
  range === null ? 0 : (Date.parse(range.until) - Date.parse(range.since)) / 86_400_000;

const isWhole = ({ state, problems, sweeps }: ReconciliationWithSweeps): boolean =>
  state === 'done' && problems.length === 0 && sweeps.every(({ complete }) => complete);
