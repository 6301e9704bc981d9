import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { createLogger, type LogOptions } from './logger.js';

const HOSTILE = 'no JSON: \u001b[2J \u009b31m \u202egnp.exe \u200b\u{e0041}\u007f';

function logged(
  format: LogOptions['format'],
  level = 'info',
): { logger: ReturnType<typeof createLogger>; lines: string[] } {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  return { logger: createLogger('api', level, { format, destination }), lines };
}

describe('a line of the log for programs', () => {
  it('holds no character that a terminal acts on or that hides, and says the same', () => {
    const { logger, lines } = logged('json');
    logger.warn({ err: new Error(HOSTILE) }, 'a request failed');

    expect(lines).toHaveLength(1);
    expect(lines[0]!.trimEnd()).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(JSON.parse(lines[0]!)).toMatchObject({ msg: 'a request failed', err: { message: HOSTILE } });
  });

  it.each(['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const)(
    'has its level, %s, as a word, its moment in UTC, and which door of which process it is',
    (level) => {
      const { logger, lines } = logged('json', 'trace');
      const before = Date.now();
      logger.child({ requestId: 'r-1' })[level]({ count: 3 }, 'it happened');

      const { time, ...line } = JSON.parse(lines[0]!) as Record<string, unknown>;
      expect(line).toEqual({
        level,
        name: 'sidetrack',
        door: 'api',
        pid: process.pid,
        host: hostname(),
        requestId: 'r-1',
        count: 3,
        msg: 'it happened',
      });
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      expect(Date.parse(time as string)).toBeGreaterThanOrEqual(before);
    },
  );
});

describe('a line of the log for people', () => {
  it('begins with the moment, the level and the door, then says what happened and with which facts', () => {
    const { logger, lines } = logged('text');
    logger.info({ url: 'http://127.0.0.1:3000', why: 'two words', counts: { a: 1 }, left: null }, 'open');

    expect(lines.join('')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z INFO {2}api: open url=/);
    expect(lines.join('')).toMatch(/ url=http:\/\/127\.0\.0\.1:3000 why="two words" counts=\{"a":1\} left=null\n$/);
  });

  it('has the stack of an error below it, and an error without one behind it', () => {
    const { logger, lines } = logged('text');
    logger.error({ err: new TypeError('broken') }, 'a request failed');
    logger.debug({ err: '57P01' }, 'left out');
    logger.warn({ err: '57P01' }, 'not sampled');

    const [first = '', second = '', ...rest] = lines.join('').split('\n');
    expect(first).toMatch(/ ERROR api: a request failed$/);
    expect(second).toBe('    TypeError: broken');
    expect(rest[0]).toMatch(/^ {4}at /);
    expect(rest.at(-2)).toMatch(/ WARN {2}api: not sampled err=57P01$/);
  });

  it('is one line whatever stands in it, and holds no character that a terminal acts on or that hides', () => {
    const { logger, lines } = logged('text');
    logger.warn(
      { [HOSTILE]: HOSTILE, err: new Error(HOSTILE) },
      `${HOSTILE}\n2026-11-29T00:00:00.000Z INFO  api: open`,
    );

    const [first, ...stack] = lines.join('').trimEnd().split('\n');
    expect(first).toContain(String.raw`no JSON: \x1b[2J \u009b31m \u202egnp.exe \u200b`);
    expect(first).toContain(String.raw`\n2026-11-29T00`);
    expect(stack.every((line) => line.startsWith('    '))).toBe(true);
    expect(lines.join('').replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
