import type { Environment } from '@sidetrack/config';
import { fail, skipped, worstOf, type Check, type Finding, type Result } from './check.js';
import type { Circumstances } from './circumstances.js';

/** The outcome of one check. */
export interface CheckOutcome {
  readonly name: string;
  readonly result: Result;
  readonly findings: readonly Finding[];
  readonly tookMs: number;
}

export interface CheckLimits {
  /** The time limit of one check. A check that takes longer has failed, and the others go on. */
  readonly withinMs: number;
  /** Aborted when nobody waits any more. No further check is started then. */
  readonly signal: AbortSignal;
}

/** Runs one check after the other, whatever the outcomes, and yields each outcome at once. */
export async function* runChecks(
  checks: readonly Check[],
  about: Circumstances,
  patience: CheckLimits,
): AsyncGenerator<CheckOutcome> {
  for (const check of checks) {
    if (patience.signal.aborted) return;
    const startedAt = performance.now();
    const findings = await runWithin(check, about, patience);
    yield { name: check.name, result: worstOf(findings), findings, tookMs: Math.round(performance.now() - startedAt) };
  }
}

async function runWithin(
  check: Check,
  about: Circumstances,
  { withinMs, signal }: CheckLimits,
): Promise<readonly Finding[]> {
  const ending = new AbortController();
  try {
    return await Promise.race([look(check, about), tooLong(withinMs, ending.signal), stopped(signal, ending.signal)]);
  } catch (error) {
    return [fail(`the check could not be made: ${(error as Error).message}`, 'mend what it says, and ask again')];
  } finally {
    ending.abort();
  }
}

function look(check: Check, about: Circumstances): Promise<readonly Finding[]> {
  const unread = check.needs.filter((name) => about.reading.settings[name] === undefined);
  if (unread.length > 0) return Promise.resolve([skipped(`${unread.join(', ')} cannot be read; see settings`)]);
  return check.look(about.reading.settings as Environment, about);
}

function tooLong(withinMs: number, ending: AbortSignal): Promise<Finding[]> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve([
        fail(
          `it did not end within ${withinMs / 1_000} s`,
          'see whether what it asks hangs: the disk of DATA_DIR, the network, the name service',
        ),
      ]);
    }, withinMs);
    ending.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}

function stopped(signal: AbortSignal, ending: AbortSignal): Promise<Finding[]> {
  return new Promise((resolve) => {
    const stop = (): void => resolve([fail('it was stopped', 'ask again')]);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true, signal: ending });
  });
}
