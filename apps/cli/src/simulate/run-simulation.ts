import { readEnvironment, SettingError, type Environment } from '@sidetrack/config';
import { disturb, planTraffic, TIMESTAMPS_WITHIN_MS, sendCallbacks } from '@sidetrack/provider-simulator';
import { showProgress } from '../progress.js';
import { describeReport, wasFullyAccepted, type SimulationReport } from './report.js';
import { findSigner } from './signing-key.js';
import { readOptions, type GivenOptions, type SimulateOptions } from './simulate-options.js';
import type { Writer } from '../terminal-writer.js';

/** Everything that the command takes from the process it runs in. */
export interface Surroundings {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly writer: Writer;
  readonly isTerminal: boolean;
  readonly now: () => Date;
  readonly drawSeed: () => number;
  /** Ends the run early; what has been counted by then is still reported. */
  readonly signal: AbortSignal;
}

export const EXIT = { allAccepted: 0, notAllAccepted: 1, wrongUsage: 2 } as const;

/** `sidetrack simulate`: plans, disturbs, sends, reports; the exit code is the answer. */
export async function runSimulation(given: GivenOptions, surroundings: Surroundings): Promise<number> {
  const { writer } = surroundings;
  const run = prepare(given, surroundings);
  if (typeof run === 'string') {
    writer.err(`sidetrack simulate: ${run}\n`);
    return EXIT.wrongUsage;
  }
  const report = await play(run, surroundings);
  writer.out(
    run.options.json
      ? `${JSON.stringify(report)}\n`
      : describeReport(report, `http://127.0.0.1:${run.apiPort}`, repeatOf(run)),
  );
  return wasFullyAccepted(report) ? EXIT.allAccepted : EXIT.notAllAccepted;
}

interface Run {
  readonly options: SimulateOptions;
  readonly seed: number;
  readonly startAt: Date;
  readonly url: string;
  readonly publicUrl: string;
  readonly apiPort: number;
  readonly accountSid: string;
  readonly signingKey: string;
}

/** Settles every default, or says in one line what is wrong. */
function prepare(given: GivenOptions, { variables, now, drawSeed }: Surroundings): Run | string {
  const reading = readOptions(given);
  if (!reading.ok) return reading.refusal;
  const { options } = reading;
  const environment = readVariables(variables);
  if (typeof environment === 'string') return environment;
  const signing = findSigner(options, environment);
  if (!signing.ok) return signing.refusal;
  if (options.url === undefined && environment.INGEST_PORT === 0) {
    return 'INGEST_PORT is 0, so the port is not known beforehand: pass --url with the one that Sidetrack printed';
  }
  const url = options.url ?? `http://127.0.0.1:${environment.INGEST_PORT}`;
  return {
    options,
    seed: options.seed ?? drawSeed(),
    // So far back that no call carries a `Timestamp` of the future; to the second, as those are.
    startAt: options.startAt ?? new Date(Math.floor((now().getTime() - TIMESTAMPS_WITHIN_MS) / 1_000) * 1_000),
    url,
    publicUrl: options.publicUrl ?? environment.PUBLIC_URL[0] ?? url,
    apiPort: environment.API_PORT,
    ...signing.signer,
  };
}

function readVariables(variables: Surroundings['variables']): Environment | string {
  try {
    return readEnvironment(variables);
  } catch (error) {
    if (error instanceof SettingError) return error.message;
    throw error;
  }
}

async function play(run: Run, { writer, isTerminal, signal }: Surroundings): Promise<SimulationReport> {
  const { options, seed, startAt, accountSid, url, publicUrl, signingKey } = run;
  const plan = planTraffic({ messages: options.messages, calls: options.calls, seed, accountSid, startAt });
  const traffic = disturb(plan, { seed, ...options });
  const total = traffic.callbacks.length;
  if (!options.json) writer.out(`Sending ${total} callbacks of account ${accountSid} to ${url} (seed ${seed})\n`);

  const examples: { message?: string; call?: string } = {};
  const progress = showProgress({ doing: 'sending', total, unit: 'callbacks' }, isTerminal, writer);
  const { rate, concurrency } = options;
  const summary = await sendCallbacks(traffic.callbacks, {
    url,
    publicUrl,
    signingKey,
    rate,
    concurrency,
    signal,
    onOutcome: ({ kind, sid }, outcome) => {
      progress.advance();
      if (kind !== 'recording' && 'status' in outcome && outcome.status === 200) examples[kind] ??= sid;
    },
  }).finally(progress.stop);
  return {
    seed,
    startAt: startAt.toISOString(),
    accountSid,
    url,
    publicUrl,
    planned: plan.length,
    dropped: traffic.dropped.length,
    duplicates: traffic.duplicates,
    summary,
    examples,
  };
}

/** The command that plans and sends the same again; never with a key in it. */
function repeatOf({ options, seed, startAt, accountSid }: Run): string {
  const { messages, calls, shuffle, duplicates, drop } = options;
  return [
    `sidetrack simulate --messages ${messages} --calls ${calls} --seed ${seed} --start-at ${startAt.toISOString()}`,
    `--account ${accountSid}`,
    ...(options.url === undefined ? [] : [`--url ${options.url}`]),
    ...(options.publicUrl === undefined ? [] : [`--public-url ${options.publicUrl}`]),
    ...(shuffle === false ? [] : [shuffle === true ? '--shuffle' : `--shuffle ${shuffle}`]),
    ...(duplicates > 0 ? [`--duplicates ${duplicates}`] : []),
    ...(drop > 0 ? [`--drop ${drop}`] : []),
  ].join(' ');
}
