import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { compareRights } from './compare-rights.js';
import { DATABASE_DOORS, DOOR_ROLE } from './door-roles.js';

describe('the rights of a door', () => {
  let database: ClonedDatabase;
  let owner: pg.Client;

  beforeEach(async () => {
    database = await cloneDatabase();
    owner = new pg.Client({ connectionString: database.url });
    owner.on('error', () => undefined);
    await owner.connect();
  });

  afterEach(async () => {
    await owner.end();
    await database.close();
  });

  it('are what the table of grants says after a migration, whoever asks', async () => {
    for (const door of DATABASE_DOORS) {
      expect(await compareRights(owner, door, DOOR_ROLE[door])).toEqual([]);
      const itself = new pg.Client({ connectionString: door === 'ingest' ? database.ingestUrl : database.apiUrl });
      await itself.connect();
      expect(await compareRights(itself, door, DOOR_ROLE[door])).toEqual([]);
      await itself.end();
    }
  });

  it.each([
    ['REVOKE INSERT ON events FROM sidetrack_ingest', 'TABLE', 'events', ['INSERT'], []],
    ['REVOKE SELECT ON migrations FROM sidetrack_ingest', 'TABLE', 'migrations', ['SELECT'], []],
    ['GRANT SELECT ON notes TO sidetrack_ingest', 'TABLE', 'notes', [], ['SELECT']],
    ['GRANT DELETE ON quarantine TO PUBLIC', 'TABLE', 'quarantine', [], ['DELETE']],
    ['GRANT UPDATE (status) ON events TO sidetrack_ingest', 'TABLE', 'events', [], ['UPDATE']],
    ['CREATE TABLE secrets (a int); GRANT SELECT ON secrets TO PUBLIC', 'TABLE', 'secrets', [], ['SELECT']],
    ['GRANT UPDATE ON SEQUENCE events_position_seq TO PUBLIC', 'SEQUENCE', 'events_position_seq', [], ['UPDATE']],
    [
      'REVOKE USAGE ON SEQUENCE events_position_seq FROM sidetrack_ingest',
      'SEQUENCE',
      'events_position_seq',
      ['USAGE'],
      [],
    ],
    ['GRANT CREATE ON SCHEMA public TO PUBLIC', 'SCHEMA', 'public', [], ['CREATE']],
  ])('differ after %s', async (statement, kind, name, missing, surplus) => {
    await owner.query(statement);
    expect(await compareRights(owner, 'ingest', DOOR_ROLE.ingest)).toEqual([{ kind, name, missing, surplus }]);
  });

  it('do not differ because an extension shows its views to everybody', async () => {
    await owner.query('CREATE EXTENSION pg_stat_statements');
    expect(await compareRights(owner, 'ingest', DOOR_ROLE.ingest)).toEqual([]);
  });

  it('are told as missing where the schema may not be looked into', async () => {
    await owner.query('REVOKE USAGE ON SCHEMA public FROM PUBLIC, sidetrack_ingest');
    const itself = new pg.Client({ connectionString: database.ingestUrl });
    await itself.connect();
    expect(await compareRights(itself, 'ingest', DOOR_ROLE.ingest)).toEqual([
      { kind: 'SCHEMA', name: 'public', missing: ['USAGE'], surplus: [] },
    ]);
    await itself.end();
  });
});
