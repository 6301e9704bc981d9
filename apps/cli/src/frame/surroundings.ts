import type { Variables } from '@sidetrack/config';
import { terminalWriter, type Writer } from '../terminal-writer.js';
import { askOnTerminal } from './ask-on-terminal.js';

/** What a verb takes from the process it runs in. */
export interface Surroundings {
  readonly variables: Variables;
  readonly writer: Writer;
  readonly isTerminal: boolean;
  /** When the verb was asked for: what `4h` ago is counted from. */
  readonly askedAt: Date;
  /** Asks whoever sits at the terminal for a yes. */
  readonly ask: (question: string) => Promise<boolean>;
  /** Given at the first Ctrl-C or SIGTERM: the verb ends early and says how far it came. */
  readonly signal: AbortSignal;
}

/** Does something in this process, which a first Ctrl-C or SIGTERM asks to end early. */
export async function inThisProcess<Result>(work: (surroundings: Surroundings) => Promise<Result>): Promise<Result> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  // Once each: a second Ctrl-C ends the process without waiting.
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const { VARIABLES } = await import('./given-variables.js');
    return await work({
      variables: VARIABLES,
      writer: terminalWriter,
      isTerminal: process.stderr.isTTY,
      askedAt: new Date(),
      ask: askOnTerminal,
      signal: stopping.signal,
    });
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
