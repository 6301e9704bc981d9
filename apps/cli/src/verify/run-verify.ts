import type { Environment } from '@sidetrack/config';
import { countProjectedEvents } from '@sidetrack/event-store';
import type { SigningKeys } from '@sidetrack/signalwire';
import { PROJECTIONS } from '@sidetrack/views';
import { EXIT, type ExitCode } from '../frame/exit-codes.js';
import { readVariables } from '../frame/read-variables.js';
import type { Surroundings } from '../frame/surroundings.js';
import { WrongUsage } from '../frame/wrong-usage.js';
import { openCommandPool } from '../open-command-pool.js';
import { showProgress } from '../progress.js';
import { useDatabase } from '../use-database.js';
import { findKnownKeys } from './known-keys.js';
import { describeFindings, isClean } from './report.js';
import { noFindings, verifyLog, type Findings } from './verify-log.js';
import { resumeCommand } from './resume-command.js';
import type { VerifyOptions } from './verify.verb.js';

/** `sidetrack verify`: folds the log aside, compares, reports; the exit code is the answer. */
export async function runVerify(options: VerifyOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { writer, variables } = surroundings;
  const run = await prepare(options, variables);
  const findings = await useDatabase(run.environment, (url) => verify(url, run, surroundings));
  const resume = resumeCommand(options, findings.lastSid);
  writer.out(
    options.json
      ? `${JSON.stringify({ clean: isClean(findings), after: options.after ?? null, ...findings })}\n`
      : describeFindings(findings, resume),
  );
  return isClean(findings) ? EXIT.done : EXIT.notDone;
}

interface Run {
  readonly options: VerifyOptions;
  readonly environment: Environment;
  readonly keys: SigningKeys | null;
}

async function prepare(options: VerifyOptions, variables: Surroundings['variables']): Promise<Run> {
  const environment = readVariables(variables);
  const keys = options.signatures ? await findKnownKeys(environment) : null;
  if (typeof keys === 'string') throw new WrongUsage(keys);
  return { options, environment, keys };
}

async function verify(
  url: string,
  { options, keys }: Run,
  { writer, isTerminal, signal }: Surroundings,
): Promise<Findings> {
  const database = openCommandPool(url, 'verify');
  const { after = null, show } = options;
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
