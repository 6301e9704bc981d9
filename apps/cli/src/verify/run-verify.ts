import { readEnvironment, SettingError, type Environment } from '@sidetrack/config';
import { connectAsReader } from '@sidetrack/database';
import { countProjectedEvents } from '@sidetrack/event-store';
import type { SigningKeys } from '@sidetrack/signalwire';
import { PROJECTIONS } from '@sidetrack/views';
import type { Surroundings } from '../exit-codes.js';
import { showProgress } from '../progress.js';
import type { GivenOptions } from '../simulate/simulate-options.js';
import { useDatabase } from '../use-database.js';
import { findKnownKeys } from './known-keys.js';
import { describeFindings, isClean } from './report.js';
import { noFindings, verifyLog, type Findings } from './verify-log.js';
import { readVerifyOptions, resumeCommand, type VerifyOptions } from './verify-options.js';

export const EXIT = { clean: 0, notClean: 1, wrongUsage: 2 } as const;

/** `sidetrack verify`: folds the log aside, compares, reports; the exit code is the answer. */
export async function runVerify(given: GivenOptions, surroundings: Surroundings): Promise<number> {
  const { writer, variables } = surroundings;
  const run = await prepare(given, variables);
  if (typeof run === 'string') {
    writer.err(`sidetrack verify: ${run}\n`);
    return EXIT.wrongUsage;
  }
  const findings = await useDatabase(run.environment, (url) => verify(url, run, surroundings));
  const resume = resumeCommand(run.options, findings.lastSid);
  writer.out(
    run.options.json
      ? `${JSON.stringify({ clean: isClean(findings), after: run.options.after, ...findings })}\n`
      : describeFindings(findings, resume),
  );
  return isClean(findings) ? EXIT.clean : EXIT.notClean;
}

interface Run {
  readonly options: VerifyOptions;
  readonly environment: Environment;
  readonly keys: SigningKeys | null;
}

async function prepare(given: GivenOptions, variables: Surroundings['variables']): Promise<Run | string> {
  const options = readVerifyOptions(given);
  if (typeof options === 'string') return options;
  try {
    const environment = readEnvironment(variables);
    const keys = options.signatures ? await findKnownKeys(environment) : null;
    return typeof keys === 'string' ? keys : { options, environment, keys };
  } catch (error) {
    if (error instanceof SettingError) return error.message;
    throw error;
  }
}

/**
 * Read-only by the connection's own setting: a proof must not be able to change what it proves. And without whole
 * scans, which the planner would choose for every range that is a few hundredths of the log.
 */
const SESSION = '-c jit=off -c work_mem=64MB -c enable_seqscan=off';

async function verify(
  url: string,
  { options, keys }: Run,
  { writer, isTerminal, signal }: Surroundings,
): Promise<Findings> {
  const database = connectAsReader(url, { max: 1 }, SESSION);
  // An idle connection that breaks is not an event of its own: the next query says so.
  database.on('error', () => undefined);
  const { after, show } = options;
  const total = await countProjectedEvents(database, PROJECTIONS, after ?? '');
  const progress = showProgress({ doing: 'verifying', total, unit: 'events' }, isTerminal, writer);
  const walk = { projections: PROJECTIONS, keys, after, show, signal, onVerified: progress.advance };
  const findings = noFindings(walk);
  try {
    await verifyLog(database, findings, walk);
    return findings;
  } catch (cause) {
    const resume = resumeCommand(options, findings.lastSid);
    throw new Error(`${(cause as Error).message}; to go on from here: ${resume}`, { cause });
  } finally {
    progress.stop();
    await database.end();
  }
}
