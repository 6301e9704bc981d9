/**
 * The embedded PostgreSQL cannot do what was asked. The message is one line: what happened, with which values, what to
 * do next; what PostgreSQL itself said last is in `logTail`.
 */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  readonly logTail: string;

  constructor(message: string, options: { cause?: unknown; logTail?: string } = {}) {
    super(inOneLine(message), options.cause === undefined ? undefined : { cause: options.cause });
    this.logTail = options.logTail ?? '';
  }
}

/** The message for a failure of which nothing more is known. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The code (`ENOENT`, `EACCES`, …) of a failed system call, else the SQLSTATE of a failed query, else undefined. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/**
 * Line by line: a regular expression for line ends with blanks around them would rescan a run of blanks from each of
 * its blanks.
 */
const inOneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
