import type { Logger } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { aLogClock, type TurnedClock } from '../spec-support/a-log-clock.js';
import { createLogger } from './logger.js';

interface Line {
  readonly msg: string;
  readonly leftOut?: number;
  readonly requestId?: number;
  readonly err: { readonly message: string; readonly stack?: string; readonly code?: string };
}

const failure = (code: string | undefined, message = 'No space left on device'): Error =>
  Object.assign(new Error(message), code === undefined ? {} : { code });

describe('a log of failures', () => {
  let clock: TurnedClock;
  let written: string[];
  let logger: Logger;

  beforeEach(() => {
    clock = aLogClock();
    written = [];
    logger = createLogger('ingest', 'info', {
      format: 'json',
      destination: { write: (line) => void written.push(line) },
      clock,
    });
  });

  const lines = (): Line[] => written.map((line) => JSON.parse(line) as Line);
  const bytes = (): number => written.reduce((sum, line) => sum + line.length, 0);

  it('of 50,000 in eleven seconds at five places is some KB, with the stack of each place once, and counts them all', () => {
    const places = ['callback not stored', 'a', 'b', 'c', 'd'];
    for (let each = 0; each < 10_000; each += 1) {
      for (const place of places) logger.error({ requestId: each, err: failure('ENOSPC') }, place);
      clock.turn(1.1);
    }
    clock.turn(60_000);
    const told = lines().filter(({ msg }) => msg === places[0]);

    expect(bytes()).toBeLessThan(30_000);
    expect(lines().filter(({ err }) => err.stack !== undefined)).toHaveLength(places.length);
    expect(told.map(({ leftOut = 0 }) => leftOut + 1).reduce((sum, each) => sum + each)).toBe(10_000);
    expect(told[0]).toMatchObject({ requestId: 0, err: { message: 'No space left on device', code: 'ENOSPC' } });
    expect(told[0]!.err.stack).toContain('bound-failures.spec');
    expect(told.at(-1)).toMatchObject({ requestId: 9_999, err: { code: 'ENOSPC' } });
  });

  it('that goes on for a day is a line every ten seconds, and a stack every ten minutes', () => {
    for (let second = 0; second < 86_400; second += 2.5) {
      logger.warn({ err: failure('EROFS') }, 'the metrics of this door cannot be written');
      clock.turn(2_500);
    }
    expect(lines().length).toBeLessThanOrEqual(8_641);
    expect(lines().filter(({ err }) => err.stack !== undefined).length).toBeLessThanOrEqual(145);
    expect(bytes()).toBeLessThan(3_000_000);
  });

  it('hides no failure behind another: of other words, of another code, or of another message where there is no code', () => {
    logger.error({ err: failure('ENOSPC') }, 'callback not stored');
    logger.error({ err: failure('EIO') }, 'callback not stored');
    logger.error({ err: failure('ENOSPC') }, 'a database connection broke');
    logger.error({ err: failure(undefined, 'x is not a function') }, 'a request failed unexpectedly');
    logger.error({ err: failure(undefined, 'y is not a function') }, 'a request failed unexpectedly');
    expect(lines()).toHaveLength(5);
  });

  it('takes a message with other numbers for the same one, however long it is', () => {
    const path = '/srv/sidetrack/data/journal/0'.padEnd(50, '/x');
    for (let each = 0; each < 100; each += 1) {
      const message = `The journal in ${path} holds ${10 ** (each % 5)} of 20000 bytes.`;
      logger.error({ err: failure(undefined, message) }, 'callback not stored');
      logger.error({ err: failure(undefined, `It holds ${each} of 20000 bytes.`) }, 'callback not stored');
    }
    expect(lines()).toHaveLength(2);
  });

  it('of more messages than anybody reads, as a stranger may bring about, is bounded as well', () => {
    for (let each = 0; each < 10_000; each += 1) {
      const letters = String.fromCodePoint(97 + (each % 26), 97 + (Math.floor(each / 26) % 26), 97 + (each % 7));
      logger.error({ err: failure(undefined, letters) }, 'a request failed unexpectedly');
      logger.error({ err: failure('X') }, letters);
    }
    expect(lines().length).toBeLessThan(250);
  });

  it('says of what is no failure, and of what ends the process, all that it is told', () => {
    for (let each = 0; each < 10; each += 1) {
      logger.warn({ code: 'signature-wrong' }, 'callback refused');
      logger.fatal({ err: failure('EIO') }, 'could not close cleanly');
    }
    expect(lines()).toHaveLength(20);
  });
});
