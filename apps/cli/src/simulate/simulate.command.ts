import { randomInt } from 'node:crypto';
import { Command, CommandRunner, Option } from 'nest-commander';
import { EXIT, runSimulation } from './run-simulation.js';
import type { GivenOptions } from './simulate-options.js';
import { terminalWriter } from '../terminal-writer.js';

type Commander = Parameters<CommandRunner['setCommand']>[0];

/** Values are checked all together in `readOptions`, so that every refusal is worded in one place. */
@Command({
  name: 'simulate',
  description:
    'Play the provider: send signed, made-up life-cycles of messages and calls to a Sidetrack, or write weeks of them.',
})
export class SimulateCommand extends CommandRunner {
  /** A misspelt option or a word too many is wrong usage like a wrong value; commander would exit with 1, or go on. */
  override setCommand(command: Commander): this {
    command
      .allowExcessArguments(false)
      .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : EXIT.wrongUsage));
    return super.setCommand(command);
  }

  async run(_: string[], given: GivenOptions = {}): Promise<void> {
    const stopping = new AbortController();
    const stop = (): void => stopping.abort();
    // Once each: a second Ctrl-C ends the process without waiting for answers.
    process.once('SIGINT', stop).once('SIGTERM', stop);
    try {
      const run = await chooseRun(given);
      process.exitCode = await run(given, {
        variables: process.env,
        writer: terminalWriter,
        isTerminal: process.stderr.isTTY,
        now: () => new Date(),
        drawSeed: () => randomInt(0xffff_ffff),
        signal: stopping.signal,
      });
    } finally {
      process.off('SIGINT', stop).off('SIGTERM', stop);
    }
  }

  @Option({ flags: '--messages <count>', description: 'messages to play (default: 100)' })
  messages(text: string): string {
    return text;
  }

  @Option({ flags: '--calls <count>', description: 'calls to play, dialled legs among them (default: 20)' })
  calls(text: string): string {
    return text;
  }

  @Option({ flags: '--rate <per second>', description: 'callbacks a second (default: as fast as they are answered)' })
  rate(text: string): string {
    return text;
  }

  @Option({
    flags: '--shuffle [places]',
    description: 'send in no order at all, or each at most so many places from its own',
  })
  shuffle(text: string): string {
    return text;
  }

  @Option({ flags: '--duplicates <share>', description: 'send this share twice, such as 5% or 0.05 (default: 0)' })
  duplicates(text: string): string {
    return text;
  }

  @Option({ flags: '--drop <share>', description: 'never send this share, such as 1% or 0.01 (default: 0)' })
  drop(text: string): string {
    return text;
  }

  @Option({
    flags: '--seed <number>',
    description: 'same seed, same traffic (default: drawn, and printed; of a history 1)',
  })
  seed(text: string): string {
    return text;
  }

  @Option({
    flags: '--start-at <time>',
    description: 'time of the first callbacks, such as 2026-03-01T08:00:00Z (default: two hours ago)',
  })
  startAt(text: string): string {
    return text;
  }

  @Option({ flags: '--concurrency <count>', description: 'requests at a time (default: 16)' })
  concurrency(text: string): string {
    return text;
  }

  @Option({ flags: '--url <url>', description: 'public door to call (default: http://127.0.0.1:INGEST_PORT)' })
  url(text: string): string {
    return text;
  }

  @Option({
    flags: '--public-url <url>',
    description: 'address that Sidetrack believes it has, which is signed (default: PUBLIC_URL, else --url)',
  })
  publicUrl(text: string): string {
    return text;
  }

  @Option({
    flags: '--account <sid>',
    description: 'account that the traffic belongs to (default: the one of the signing key)',
  })
  account(text: string): string {
    return text;
  }

  @Option({
    flags: '--signing-key <key>',
    description: 'key to sign with (default: from SIGNING_KEYS, else from DATA_DIR/credentials.json)',
  })
  signingKey(text: string): string {
    return text;
  }

  @Option({
    flags: '--history <days>',
    description: 'instead: write made-up weeks until now, such as 30d, into an empty or a demo database',
  })
  history(text: string): string {
    return text;
  }

  @Option({ flags: '--per-day <count>', description: 'of a history: messages and calls on a weekday (default: 2000)' })
  perDay(text: string): string {
    return text;
  }

  @Option({ flags: '--json', description: 'print the result as one JSON object' })
  json(): boolean {
    return true;
  }
}

/** Live traffic needs no database, and is there sooner without what writes to one. */
async function chooseRun(given: GivenOptions): Promise<typeof runSimulation> {
  if (given['history'] === undefined && given['perDay'] === undefined) return runSimulation;
  return (await import('./history/run-history.js')).runHistory;
}
