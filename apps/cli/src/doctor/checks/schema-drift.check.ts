import { findSchemaDrift, mendDrift, readSchemaState, type Drift } from '@sidetrack/database';
import { askDatabase } from '../ask/ask-database.js';
import { withDatabase } from '../ask/with-database.js';
import { fail, ok, skipped, warn, type Check, type Finding } from '../check.js';

const MOST_SHOWN = 20;

export const schemaDriftCheck: Check<never> = {
  name: 'schema-drift',
  looksAt:
    'tables, columns, constraints, indexes, triggers, rules, policies and storage parameters: as the migrations make them, with the statement that mends what is not',
  needs: [],
  look: (_, about) =>
    withDatabase(about, ({ url }) =>
      askDatabase(url, async (client) => {
        const schema = await readSchemaState(client).catch(() => null);
        // Tables of another version are expected to differ.
        if (schema?.state !== 'current') return [skipped('the schema is not known to be of this version; see schema')];
        const drift = await findSchemaDrift(client);
        if (drift.length === 0) return [ok('nothing differs from what the migrations make')];
        const shown = drift.slice(0, MOST_SHOWN).map(judgeDrift);
        if (drift.length <= MOST_SHOWN) return shown;
        const more = drift.slice(MOST_SHOWN);
        const tell = more.some(({ isHarmful }) => isHarmful) ? fail : warn;
        return [...shown, tell(`${more.length} more objects differ`, 'mend those above, and ask again')];
      }),
    ),
};

function judgeDrift(drift: Drift): Finding {
  const { fault, kind, table, name, expected, found, isHarmful } = drift;
  const what = kind === 'table' || kind === 'storage' ? `the ${kind} of ${table}` : `the ${kind} ${name} of ${table}`;
  const said = {
    missing: `${what} is missing`,
    surplus: `${what} is none of Sidetrack’s: ${found}`,
    different: `${what} is not as the migrations make it: ${found ?? 'none'}, instead of ${expected ?? 'none'}`,
  }[fault];
  const mend = mendDrift(drift);
  const next = mend === null ? WITHOUT_STATEMENT[fault] : `run as the tables’ owner, one by one: ${mend}`;
  const afterwards =
    kind === 'column' && fault === 'missing' ? `, then \`sidetrack rebuild\` and \`sidetrack verify\`` : '';
  return (isHarmful ? fail : warn)(said, `${next}${afterwards}`);
}

const WITHOUT_STATEMENT: Readonly<Record<Drift['fault'], string>> = {
  missing: 'restore it from a backup (pg_restore --table); then run `sidetrack verify`',
  different: 'see who changed it and why, and restore it from a backup; then run `sidetrack verify`',
  surplus: 'see whose it is, and drop it where nobody needs it',
};
