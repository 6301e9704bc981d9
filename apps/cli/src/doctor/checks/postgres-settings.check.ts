import { processCountOf, type Environment } from '@sidetrack/config';
import { API_POOLS, ask, askForOne, column, INGEST_POOLS, mostConnections, rowReader } from '@sidetrack/database';
import type { Client } from 'pg';
import { askDatabase } from '../ask/ask-database.js';
import { SETTING_RULES } from '../ask/server-settings.js';
import { withDatabase } from '../ask/with-database.js';
import { fail, ok, warn, type Check, type Finding } from '../check.js';

const POOLS = { ingest: INGEST_POOLS, api: API_POOLS } as const;

export const postgresSettingsCheck: Check<'INGEST_PROCESSES'> = {
  name: 'postgres-settings',
  looksAt: `settings of PostgreSQL as the doors’ logins have them: ${SETTING_RULES.map(({ name }) => `\`${name}\``).join(', ')}; \`max_connections\` enough for both doors, with every process of \`INGEST_PROCESSES\` here`,
  needs: ['INGEST_PROCESSES'],
  look: ({ INGEST_PROCESSES: processes }, about) =>
    withDatabase(about, async ({ url, doorUrl }) => {
      // A role can have its own settings. When a door cannot log in, the server's settings are checked.
      const logins = await Promise.all(about.doors.map((door) => doorUrl(door).catch(() => url)));
      const findings: Finding[] = [];
      for (const login of new Set(logins)) findings.push(...(await askDatabase(login, judgeSettings)));
      const wanted = about.doors.reduce((sum, door) => sum + connectionsOf(door, processes), 0);
      findings.push(...(await askDatabase(url, (client) => judgeConnections(client, wanted))));
      const wrong = findings.filter(({ result }) => result !== 'ok');
      return wrong.length > 0 ? onceEach(wrong) : onceEach(findings);
    }),
};

const connectionsOf = (door: keyof typeof POOLS, processes: Environment['INGEST_PROCESSES']): number =>
  mostConnections(POOLS[door]) * (door === 'ingest' ? processCountOf(processes) : 1);

const SETTINGS = 'SELECT name, setting FROM pg_settings WHERE name = ANY ($1)';
const readSetting = rowReader({ name: column.text, setting: column.text });

async function judgeSettings(client: Client): Promise<Finding[]> {
  const names = SETTING_RULES.map(({ name }) => name);
  const rows = await ask(client, { text: SETTINGS, values: [names] }, readSetting);
  const values = new Map(rows.map(({ name, setting }) => [name, setting]));
  const unfit = SETTING_RULES.filter(({ name, isFit }) => !isFit(values.get(name) ?? ''));
  if (unfit.length > 0) {
    return unfit.map(({ name, result, risk, mend }) =>
      (result === 'fail' ? fail : warn)(
        `${name} is ${values.get(name) ?? 'unknown'}: ${risk}`,
        `run as an administrator: ${mend}`,
      ),
    );
  }
  const shown = SETTING_RULES.slice(0, 3).map(({ name }) => `${name} ${values.get(name)}`);
  return [ok(`${shown.join(', ')}; the other ${SETTING_RULES.length - shown.length} are fit`)];
}

/**
 * The doors' own open connections are not counted as taken. PostgreSQL 16 has a second kind of reserved connections.
 */
const CONNECTIONS = `
  SELECT current_setting('max_connections')::int AS most,
         current_setting('superuser_reserved_connections')::int
           + COALESCE(current_setting('reserved_connections', true)::int, 0) AS reserved,
         (SELECT count(*)::int FROM pg_stat_activity
           WHERE usename NOT LIKE 'sidetrack%' AND pid <> pg_backend_pid()) AS of_others`;

const readConnections = rowReader({ most: column.number, reserved: column.number, ofOthers: column.number });

async function judgeConnections(client: Client, wanted: number): Promise<Finding[]> {
  const { most, reserved, ofOthers } = (await askForOne(client, { text: CONNECTIONS }, readConnections))!;
  const left = most - reserved - ofOthers;
  const found = `max_connections is ${most}; ${left} are left beside ${reserved} reserved and ${ofOthers} of others, and the doors open ${wanted} at most`;
  if (left >= wanted) return [ok(found)];
  return [
    warn(
      found,
      'run as an administrator: ALTER SYSTEM SET max_connections to more, and restart; or see who holds them (pg_stat_activity)',
    ),
  ];
}

const onceEach = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [finding.found, finding])).values(),
];
