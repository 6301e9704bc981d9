import type { CommandRunner } from 'nest-commander';
import { terminalWriter, type Writer } from './terminal-writer.js';

export type Commander = Parameters<CommandRunner['setCommand']>[0];

const WRONG_USAGE = 2;

/** A misspelt option or a word too many is wrong usage like a wrong value; commander would exit with 1, or go on. */
export function useExitCodeForWrongUsage(command: Commander): void {
  command.allowExcessArguments(false).exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : WRONG_USAGE));
}

/** What a verb takes from the process it runs in. */
export interface Surroundings {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly writer: Writer;
  readonly isTerminal: boolean;
  /** Given at the first Ctrl-C or SIGTERM: the verb ends early and says how far it came. */
  readonly signal: AbortSignal;
}

/** Runs a verb whose exit code is its answer. */
export async function runToItsExitCode(verb: (surroundings: Surroundings) => Promise<number>): Promise<void> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  // Once each: a second Ctrl-C ends the process without waiting.
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    process.exitCode = await verb({
      variables: process.env,
      writer: terminalWriter,
      isTerminal: process.stderr.isTTY,
      signal: stopping.signal,
    });
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
