import { describe, expect, it } from 'vitest';
import { compareOwners, rightfulOwner, type Ownership } from './ownership.js';

const role = (name: string, isOurs = false, isSuperuser = false): Ownership['databaseOwner'] => ({
  name,
  isOurs,
  isSuperuser,
});

/** Who logs in, whose the database is, and whose the tables are. */
const found = (
  login: string,
  databaseOwner: Ownership['databaseOwner'],
  owners: Readonly<Record<string, Ownership['databaseOwner']>>,
  isSuperuser = false,
): Ownership => ({
  login,
  isSuperuser,
  schema: 'public',
  databaseOwner,
  tables: Object.entries(owners).map(([table, owner]) => ({ table, owner })),
});

describe('whose the tables are to be', () => {
  const app = role('app', true);
  const postgres = role('postgres', false, true);

  it.each<[string, Ownership, string]>([
    ['the login’s own, in its own database', found('app', app, { events: app }), 'app'],
    ['the login’s own, in a database of somebody else', found('app', postgres, { events: app }), 'app'],
    ['the login’s, when there are none yet', found('app', postgres, {}), 'app'],
    ['the login’s, when an administrator restored them', found('app', app, { events: postgres }), 'app'],
    [
      'the login’s, when an administrator restored them into a database of the administrator',
      found('app', postgres, { events: postgres }),
      'app',
    ],
    [
      'the team’s, of which the login is a member',
      found('deploy', role('team', true), { events: role('team', true) }),
      'team',
    ],
    [
      'the login’s, although a team has the database: what was so stays so',
      found('deploy', role('team', true), { events: role('deploy', true) }),
      'deploy',
    ],
  ])('%s', (_what, ownership, owner) => {
    expect(rightfulOwner(ownership)).toBe(owner);
  });

  it.each<[string, Ownership, string]>([
    ['taken from nobody', found('root', postgres, { events: app }, true), 'app'],
    ['given to the database’s owner', found('root', app, { events: role('root', true, true) }, true), 'app'],
    ['left alone among superusers', found('root', postgres, { events: role('old', true, true) }, true), 'old'],
    ['made for the login, when there are none yet', found('root', postgres, {}, true), 'root'],
  ])('by a superuser they are %s', (_what, ownership, owner) => {
    expect(rightfulOwner(ownership)).toBe(owner);
  });

  it('and each that is another’s is named, with what mends it', () => {
    const ownership = found('app', app, { calls: role('"odd"'), events: app });
    expect(compareOwners(ownership)).toEqual([
      {
        fault: 'the table calls belongs to """odd""", not to "app"',
        sql: ['ALTER TABLE "public"."calls" OWNER TO "app"'],
      },
    ]);
  });
});
