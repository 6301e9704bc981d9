import { randomInt } from 'node:crypto';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { API_TOKEN } from '../support/api-client.js';
import { startBuiltDoor, type BuiltDoor } from '../support/built-door.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { FollowFeed } from '../support/follow-feed.js';
import { prepareProgram, type Program } from '../support/spawn-program.js';
import type { WriterReport } from '../support/writing-process.js';

const WRITERS = 8;
/** Written while readers follow: some seconds, on a machine that is busy with other things, many. */
const ENOUGH = { committed: 400, rolledBack: 40, killed: 4 };
const WRITING_MS = 60_000;
const KILL_EVERY_MS = 400;
const CATCH_UP_MS = 60_000;
const HOOK_MS = 240_000;

/** Writers that are killed at any moment, and replaced. */
class Writers {
  readonly committed: string[] = [];
  readonly rolledBack: string[] = [];
  readonly #running: ChildProcess[] = [];
  readonly #starting: Promise<unknown>[] = [];
  #started = 0;

  constructor(
    private readonly program: Program,
    private readonly url: string,
  ) {}

  /** Lets them write; resolves with whether enough of everything has come together in time, some of them killed meanwhile. */
  async writeEnough(withinMs: number): Promise<boolean> {
    for (const writer of this.#running) writer.send('go');
    for (let killed = 0; killed < ENOUGH.killed; killed += 1) {
      await sleep(KILL_EVERY_MS);
      await this.killOne();
    }
    const isEnough = (): boolean =>
      this.committed.length >= ENOUGH.committed && this.rolledBack.length >= ENOUGH.rolledBack;
    return eventually(isEnough, { withinMs });
  }

  /** Starts one more; resolves once it is ready to write. */
  async add(): Promise<ChildProcess> {
    this.#started += 1;
    const writer = this.program.start(this.url, `w${this.#started}`, String(this.#started));
    writer.on('message', ({ committed = [], rolledBack = [] }: WriterReport) => {
      this.committed.push(...committed);
      this.rolledBack.push(...rolledBack);
    });
    await once(writer, 'message');
    this.#running.push(writer);
    return writer;
  }

  async killOne(): Promise<void> {
    const [writer] = this.#running.splice(randomInt(this.#running.length), 1);
    writer!.kill('SIGKILL');
    await once(writer!, 'exit');
    this.#starting.push(this.add().then((another) => another.send('go')));
  }

  async stop(): Promise<void> {
    await Promise.all(this.#starting);
    await Promise.all(
      this.#running.map(async (writer) => {
        const exited = once(writer, 'exit');
        writer.send('stop');
        await exited;
      }),
    );
  }
}

describe('the feed under eight writing processes, slow, rolled back and killed', () => {
  let database: ClonedDatabase;
  let pool: pg.Pool;
  let program: Program;
  let doors: BuiltDoor[];
  let writers: Writers;
  let readers: Record<string, FollowFeed> = {};

  beforeAll(async () => {
    database = await cloneDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    program = await prepareProgram(new URL('../support/writing-process.ts', import.meta.url));
    writers = new Writers(program, database.ingestUrl);
    const started = Array.from({ length: WRITERS }, () => writers.add());
    doors = await Promise.all([startBuiltDoor('api', database.url), startBuiltDoor('api', database.url)]);
    await Promise.all(started);
    const urls = doors.map(({ url }) => url);
    const follow = (how: 'pages' | 'stream', more = {}): FollowFeed =>
      new FollowFeed({ urls, token: API_TOKEN, how, ...more });

    readers = {
      'by page': follow('pages'),
      'by page, of whatever size': follow('pages', { mostEvents: 20 }),
      'as a stream': follow('stream'),
      'as streams that come and go': follow('stream', { mostEvents: 50 }),
      'as streams that come and go all the time': follow('stream', { mostEvents: 10 }),
      'as a stream of calls': follow('stream', { filter: 'kind=call' }),
      'as streams of calls that come and go': follow('stream', { filter: 'kind=call', mostEvents: 10 }),
    };
    expect(await writers.writeEnough(WRITING_MS)).toBe(true);
    readers['as a stream that begins late'] = follow('stream');
    await writers.stop();
  }, HOOK_MS);

  afterAll(async () => {
    await Promise.all(Object.values(readers).map((reader) => reader.leave()));
    await Promise.all(doors.map((door) => door.end()));
    await pool.end();
    await program.remove();
    await database.close();
  });

  it(
    'gives every reader every committed event exactly once, in one order, and nothing else',
    {
      timeout: HOOK_MS,
    },
    async () => {
      const log = await pool.query<{ position: string; kind: string; id: string }>(
        `SELECT position, kind, params ->> 'Id' AS id FROM events ORDER BY position`,
      );
      const all = log.rows.map(({ position }) => Number(position));
      const calls = log.rows.filter(({ kind }) => kind === 'call').map(({ position }) => Number(position));

      for (const [how, reader] of Object.entries(readers)) {
        const expected = how.includes('calls') ? calls : all;
        const seen = (await reader.untilItHas(expected.at(-1)!, CATCH_UP_MS)).map(({ position }) => position);
        expect({ how, seen }).toEqual({ how, seen: expected });
      }
      // The writers' own word on it.
      const stored = new Set(log.rows.map(({ id }) => id));
      expect(writers.committed.filter((id) => !stored.has(id))).toEqual([]);
      expect(writers.rolledBack.filter((id) => stored.has(id))).toEqual([]);
      const drawn = await pool.query<{ last_value: string }>('SELECT last_value FROM events_position_seq');
      expect(Number(drawn.rows[0]!.last_value) - all.length).toBeGreaterThanOrEqual(writers.rolledBack.length);
      // Some of those gaps lie between events that the readers saw.
      expect(all.at(-1)! - all.length).toBeGreaterThan(0);
    },
  );
});
