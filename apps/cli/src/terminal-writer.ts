import { showInvisible } from '@sidetrack/visible-text';

/** The output of a command: results on one stream, everything else on the other. */
export interface Writer {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * Writes to this process's own output. No other code does. Much of the output comes from outside. An escape sequence in
 * a callback would act on the operator's terminal, at once or when a saved file is displayed. So invisible characters
 * are escaped in all output. (Libraries such as `strip-ansi` remove the sequences that they know. Then nobody would see
 * that there was one, and marks of text direction would stay.)
 */
export const terminalWriter: Writer = {
  out: (text) => void process.stdout.write(showInvisible(text)),
  err: (text) => void process.stderr.write(showInvisible(text)),
};

/** Writes bytes unchanged, for a caller that asked for them: a stored body, into a file. */
export const writeBytes = (bytes: Uint8Array): void => void process.stdout.write(bytes);
