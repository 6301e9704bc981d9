import type { LogFn, Logger } from 'pino';
import { BoundedLog, type LogBounds, type LogClock } from './bounded-log.js';
import { describeError, withoutStack } from './describe-error.js';

/**
 * A failure is written when it begins, and then counted: one line for each interval in which the failure came again.
 */
const BOUNDS: LogBounds = { burst: 1, everyMs: 10_000 };

/** The stack is the same from one failure to the next, and is most of the line. */
const STACK_EVERY_MS = 600_000;

/** A process that ends because of the failure has no next line. */
const FATAL = 60;

/**
 * Failures are told apart by the operation and the way it failed, up to this many kinds. All further failures are one
 * kind.
 */
const MOST_WORDS = 200;
const MOST_WAYS = 10;
const SHOWN_LENGTH = 80;
const READ_LENGTH = 400;

type LogArguments = Parameters<LogFn>;

/** The function that pino calls in place of its own method for each level. */
export type LogMethod = (this: Logger, args: LogArguments, method: LogFn, level: number) => void;

/**
 * Bounds how many lines a log has about failures, wherever in the program the failures are logged. A failure is a line
 * with an `err` that is an Error. The first failure of a kind is written at once and whole. Others within ten seconds
 * are counted. At the end of the ten seconds the newest is written, with the count as `leftOut` and without its stack.
 * A full disk fails thousands of times a second, and the log would be on that disk.
 *
 * Failures are of one kind when they have the same words and the same code; without a code, when they have the same
 * message except for numbers.
 */
export function boundFailures(clock?: LogClock): LogMethod {
  const log = new BoundedLog(BOUNDS, clock);
  const now = clock?.now ?? (() => performance.now());
  const kinds = new FailureKinds();
  const wholeAt = new Map<string, number>();
  return function (args, method, level) {
    const error = level < FATAL ? errorIn(args) : null;
    if (error === null) {
      method.apply(this, args);
      return;
    }
    const [facts, words, ...rest] = args as unknown as [object, string | undefined, ...unknown[]];
    const kind = kinds.kindOf(`${level} ${words}`, wayOf(error));
    log.say(kind, (more) => {
      const isWhole = now() - (wholeAt.get(kind) ?? -Infinity) >= STACK_EVERY_MS;
      if (isWhole) wholeAt.set(kind, now());
      const told = { ...facts, err: isWhole ? error : withoutStack(describeError(error)), ...more };
      method.apply(this, [told, words, ...rest] as unknown as LogArguments);
    });
  };
}

function errorIn(args: LogArguments): Error | null {
  const [facts] = args as readonly unknown[];
  if (typeof facts !== 'object' || facts === null || !('err' in facts)) return null;
  return facts.err instanceof Error ? facts.err : null;
}

/** Numbers in a message (bytes, ports, times) do not make another kind of failure. */
function wayOf(error: Error): string {
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return code;
  // Cut after that: a number of more digits would move what is cut off.
  const message = error.message.slice(0, READ_LENGTH).replaceAll(/\d+/g, '#');
  return `${error.name} ${message.slice(0, SHOWN_LENGTH)}`;
}

/** Bounds how many kinds there can be, because a message may hold a stranger's text. */
class FailureKinds {
  readonly #waysOf = new Map<string, Set<string>>();

  kindOf(words: string, way: string): string {
    const ways = this.#waysOf.get(words) ?? new Set();
    if (!this.#waysOf.has(words)) {
      if (this.#waysOf.size >= MOST_WORDS) return 'others';
      this.#waysOf.set(words, ways);
    }
    if (!ways.has(way)) {
      if (ways.size >= MOST_WAYS) return words;
      ways.add(way);
    }
    return `${words} ${way}`;
  }
}
