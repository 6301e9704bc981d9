import { connectAsReader, findDoorUrls } from '@sidetrack/database';
import { statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { markdownTable } from '../../../test/support/markdown-table.js';
import { REPOSITORY } from '../../../test/support/repository.js';
import { cleanUpAll, cleanUpOnSignals } from '../../load/cleanups.js';
import { openServer } from '../open-server.js';
import { compareWays } from './compare-ways.js';
import { makeMessages } from './make-messages.js';
import { sumUpAll } from './sum-up-all.js';

/**
 * What it takes to answer audits from what was summed up, beside counting the messages one by one, in one run: over rows
 * of `messages` alone, without their events, so that a hundred million of them find room. Exit code 1 when the two
 * differ.
 */
const { values } = parseArgs({
  options: { messages: { type: 'string', default: '2500000' }, rounds: { type: 'string', default: '7' } },
});
const [messages, rounds] = [values.messages, values.rounds].map(Number);
if (![messages, rounds].every((value) => Number.isSafeInteger(value) && value! > 0)) {
  say('usage: npm run bench:audit -- [--messages NUMBER] [--rounds NUMBER]');
  process.exit(2);
}

/** Measured were some 800 for a row with its indexes; the rest is for sorting them, and for the server's journal. */
const BYTES_PER_MESSAGE = 1_100;
const { bavail, bsize } = await statfs(tmpdir());
const neededGB = (3e9 + messages! * BYTES_PER_MESSAGE) / 1e9;
if (neededGB > (bavail * bsize) / 1e9) {
  say(
    `bench:audit: ${messages} messages need up to ${neededGB.toFixed(0)} GB in the temp folder: try fewer --messages`,
  );
  process.exit(2);
}

cleanUpOnSignals();
const until = new Date(new Date().setUTCHours(0, 0, 0, 0));
try {
  const server = await openServer();
  const url = await server.newDatabase();
  const client = new pg.Client({ connectionString: url, options: '-c maintenance_work_mem=1GB' });
  await client.connect();
  let made = 0;
  await makeMessages(client, messages!, until, (more) => {
    made += more;
    if (made % 10_000_000 === 0) say(`${made} messages made …`);
  });
  const { hours, seconds } = await sumUpAll(url);
  say(`${messages} messages of ${hours} hours summed up in ${seconds.toFixed(1)} s`);
  const sizes = await client.query<{ messages: string; summaries: string }>(
    `SELECT pg_size_pretty(pg_total_relation_size('messages')) AS messages,
            pg_size_pretty(pg_total_relation_size('summaries') + pg_total_relation_size('summary_counts')
                           + pg_total_relation_size('open_messages') + pg_total_relation_size('hour_marks')) AS summaries`,
  );
  await client.end();
  const reader = connectAsReader((await findDoorUrls(url)).api);
  const asked = await compareWays(reader, until, rounds!, ({ name }) => say(`asked: ${name}`));
  await reader.end();
  const rows = asked.map(({ name, oneByOneMs, firstMs, summedMs, differences }) => [
    name,
    Math.round(oneByOneMs),
    Math.round(firstMs),
    Math.round(summedMs),
    (oneByOneMs / summedMs).toFixed(1),
    differences.length === 0 ? 'yes' : differences.slice(0, 3).join('; '),
  ]);
  const { messages: table, summaries } = sizes.rows[0]!;
  say(
    `\n${markdownTable(['audit of', 'one by one, ms', 'summed up, first asked, ms', 'median, ms', 'times faster', 'equal'], rows)}`,
  );
  say(
    `\nmessages ${table}, what was summed up ${summaries}; ${Math.round(messages! / seconds)} messages summed up a second`,
  );
  await writeFile(
    join(REPOSITORY, '.bench', 'audit.json'),
    `${JSON.stringify({ messages, hours, seconds, asked }, null, 2)}\n`,
  );
  process.exitCode = asked.every(({ differences }) => differences.length === 0) ? 0 : 1;
} finally {
  await cleanUpAll();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
