import { showInvisible } from '@sidetrack/visible-text';

/** Where a command says things: results to one side, everything else to the other. */
export interface Writer {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * Writes to this process's own output, and is the only one that does. Much of what is said came from outside: an escape
 * sequence in a callback would act on the operator's terminal, now or when a file of it is looked at, so what nobody sees
 * is written out wherever it goes. (Libraries such as `strip-ansi` take sequences away that they know; then nobody would
 * see that there was something, and marks of direction would stay.)
 */
export const terminalWriter: Writer = {
  out: (text) => void process.stdout.write(showInvisible(text)),
  err: (text) => void process.stderr.write(showInvisible(text)),
};

/** Bytes as they are, for whoever asked for them: a body that is kept, into a file. */
export const writeBytes = (bytes: Uint8Array): void => void process.stdout.write(bytes);
