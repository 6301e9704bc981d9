import { createLogger } from '@sidetrack/observability';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { messageParams, sendCallback, type Answer } from '../../../../test/support/provider.js';
import { openIngestDoor } from '../../spec-support/open-ingest-door.js';

interface Line {
  readonly msg: string;
  readonly stoodStill?: string;
  readonly commitMs?: number;
  readonly columns?: string;
  readonly rows?: readonly string[];
}

describe('the flight record of the public door', () => {
  let database: ClonedDatabase;
  let locker: pg.Client;
  const lines: Line[] = [];
  const logger = createLogger('ingest', 'info', {
    format: 'json',
    destination: { write: (line) => void lines.push(JSON.parse(line) as Line) },
  });

  beforeEach(async () => {
    lines.length = 0;
    database = await cloneDatabase();
    locker = new pg.Client({ connectionString: database.url });
    await locker.connect();
  });
  afterEach(async () => {
    await locker.end();
    await database.close();
  });

  const told = (): Line[] => lines.filter(({ stoodStill }) => stoodStill !== undefined);
  const send = (url: string, sid: string): Promise<Answer> => sendCallback(url, 'message', messageParams(sid, 'sent'));

  /** How long the appends to the log wait for whoever has locked it. */
  const waitedMs = async (): Promise<number> => {
    const { rows } = await locker.query<{ ms: string | null }>(
      `SELECT extract(epoch FROM clock_timestamp() - min(waitstart)) * 1000 AS ms FROM pg_locks
        WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    return Number(rows[0]?.ms ?? 0);
  };

  it('says that the database stood still when a commit took longer than a second, with the seconds around it', async () => {
    const door = await openIngestDoor(database.url, { databaseDeadlineMs: 4_000 }, logger);
    expect((await send(door.url, 'm-before')).status).toBe(200);
    await locker.query('BEGIN');
    await locker.query('LOCK TABLE events IN ACCESS EXCLUSIVE MODE');
    const held = send(door.url, 'm-held');
    await vi.waitFor(async () => expect(await waitedMs()).toBeGreaterThan(1_200), { timeout: 20_000, interval: 50 });
    await locker.query('COMMIT');
    expect((await held).status).toBe(200);
    await door.close();

    expect(told()).toHaveLength(1);
    const [line] = told();
    expect(line?.stoodStill).toBe('the database');
    expect(line?.commitMs).toBeGreaterThan(1_000);
    const columns = line?.columns?.split(' ') ?? [];
    const rows = line?.rows?.map((row) => row.split(' ').map(Number)) ?? [];
    const valuesOf = (name: string): number[] => rows.map((row) => row[columns.indexOf(name)]!);
    expect(valuesOf('stored').reduce((sum, value) => sum + value)).toBe(2);
    expect(valuesOf('taken').reduce((sum, value) => sum + value)).toBe(2);
    expect(JSON.stringify(line)).not.toContain('m-held');
  });
});
