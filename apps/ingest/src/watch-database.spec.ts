import { createLogger } from '@sidetrack/observability';
import { expect, it } from 'vitest';
import { aLogClock } from '../../../libs/observability/spec-support/a-log-clock.js';
import { watchDatabase } from './watch-database.js';

interface Line {
  readonly msg: string;
  readonly err?: { readonly code: string; readonly stack?: string };
}

it('a database that comes and goes is some lines of the log, without a stack, and the last of them is how it stands', () => {
  const clock = aLogClock();
  const lines: Line[] = [];
  const write = (line: string): void => void lines.push(JSON.parse(line) as Line);
  const tell = watchDatabase(createLogger('ingest', 'info', { write }), clock);
  for (let each = 0; each < 500; each += 1) {
    tell(true, Object.assign(new Error('could not extend file'), { code: '53100' }));
    clock.turn(20);
    tell(false, null);
    clock.turn(20);
  }
  clock.turn(60_000);

  expect(lines.length).toBeLessThan(10);
  expect(lines[0]).toMatchObject({ err: { code: '53100' } });
  expect(lines.filter(({ err }) => err?.stack !== undefined)).toEqual([]);
  expect(lines.at(-1)?.msg).toBe('the database takes callbacks again');
});
