import { showInOneLine, showInvisible } from '@sidetrack/visible-text';
import type { DestinationStream } from 'pino';

interface Line {
  readonly time: string;
  readonly level: string;
  readonly door: string;
  readonly msg?: string;
  readonly err?: unknown;
  readonly [fact: string]: unknown;
}

/** The fields that every line has. A person at the terminal knows already which program on which machine is running. */
const IN_EVERY_LINE: ReadonlySet<string> = new Set(['time', 'level', 'door', 'msg', 'err', 'name', 'pid', 'host']);

/**
 * Writes lines of JSON as lines for people: moment, level, door, what happened, and the facts; below the line the stack
 * of an error. Characters from elsewhere are written out where they would move a cursor, turn a text round or begin a
 * line. (`pino-pretty` lets line breaks and marks of direction in a message through, so a stranger's text could pose as
 * a line of its own.)
 */
export const asText = (destination: DestinationStream): DestinationStream => ({
  write: (json) => destination.write(toText(JSON.parse(json) as Line)),
});

function toText({ time, level, door, msg = '', err, ...more }: Line): string {
  const facts = Object.entries(more).filter(([name]) => !IN_EVERY_LINE.has(name));
  const words = [msg, ...facts.map(([name, value]) => `${name}=${shown(value)}`), ...shownError(err)];
  return `${time} ${level.toUpperCase().padEnd(5)} ${door}: ${words.map(showInOneLine).join(' ')}\n${stackOf(err)}`;
}

const shown = (value: unknown): string =>
  typeof value === 'string' && /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value);

interface LoggedError {
  readonly message?: unknown;
  readonly stack?: unknown;
}

const asError = (err: unknown): LoggedError => (typeof err === 'object' && err !== null ? err : {});

/** An error without a stack, or another value that was logged in place of an error. */
function shownError(err: unknown): string[] {
  if (err === undefined || typeof asError(err).stack === 'string') return [];
  return [`err=${shown(asError(err).message ?? err)}`];
}

function stackOf(err: unknown): string {
  const { stack } = asError(err);
  if (typeof stack !== 'string') return '';
  return stack
    .split('\n')
    .map((line) => `    ${showInvisible(line).trim()}\n`)
    .join('');
}
