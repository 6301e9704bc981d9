import { randomInt } from 'node:crypto';
import { disturb, planTraffic, TIMESTAMPS_WITHIN_MS, sendCallbacks } from '@sidetrack/provider-simulator';
import { EXIT, type ExitCode } from '../frame/exit-codes.js';
import { readVariables } from '../frame/read-variables.js';
import type { Surroundings } from '../frame/surroundings.js';
import { WrongUsage } from '../frame/wrong-usage.js';
import { showProgress } from '../progress.js';
import { describeReport, wasFullyAccepted, type SimulationReport } from './report.js';
import { findSigner } from './signing-key.js';
import type { SimulateOptions } from './simulate.verb.js';

/**
 * `sidetrack simulate`: plans callbacks, disturbs them, sends them and reports. The exit code says whether all were
 * accepted.
 */
export async function runSimulation(
  options: SimulateOptions,
  surroundings: Surroundings,
  drawSeed = (): number => randomInt(0xffff_ffff),
): Promise<ExitCode> {
  const { writer } = surroundings;
  const run = prepare(options, surroundings, drawSeed);
  const report = await play(run, surroundings);
  writer.out(
    run.options.json
      ? `${JSON.stringify(report)}\n`
      : describeReport(report, `http://127.0.0.1:${run.apiPort}`, repeatOf(run)),
  );
  return wasFullyAccepted(report) ? EXIT.done : EXIT.notDone;
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

/** Fills in every default. Throws `WrongUsage` that says what is wrong. */
function prepare(options: SimulateOptions, { variables, askedAt }: Surroundings, drawSeed: () => number): Run {
  if (options.messages + options.calls === 0) {
    throw new WrongUsage('--messages 0 with --calls 0 leaves nothing to send: raise one of them');
  }
  if (options.signingKey === '') throw new WrongUsage('--signing-key is empty: anyone could sign with it');
  const environment = readVariables(variables);
  const signing = findSigner(options, environment);
  if (!signing.ok) throw new WrongUsage(signing.refusal);
  if (options.url === undefined && environment.INGEST_PORT === 0) {
    throw new WrongUsage(
      'INGEST_PORT is 0, so the port is not known beforehand: pass --url with the one that Sidetrack printed',
    );
  }
  const url = options.url ?? `http://127.0.0.1:${environment.INGEST_PORT}`;
  return {
    options,
    seed: options.seed ?? drawSeed(),
    // The start lies so far back that no call has a `Timestamp` in the future. It is rounded to the second because
    // timestamps are.
    startAt: options.startAt ?? new Date(Math.floor((askedAt.getTime() - TIMESTAMPS_WITHIN_MS) / 1_000) * 1_000),
    url,
    publicUrl: options.publicUrl ?? environment.PUBLIC_URL[0] ?? url,
    apiPort: environment.API_PORT,
    ...signing.signer,
  };
}

async function play(run: Run, { writer, isTerminal, signal }: Surroundings): Promise<SimulationReport> {
  const { options, seed, startAt, accountSid, url, publicUrl, signingKey } = run;
  const plan = planTraffic({ messages: options.messages, calls: options.calls, seed, accountSid, startAt });
  const traffic = disturb(plan, { ...options, seed });
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

/** The command that plans and sends the same callbacks again. It never contains a key. */
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
