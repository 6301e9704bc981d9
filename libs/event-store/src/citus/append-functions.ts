import { createHash } from 'node:crypto';
import { codeOfKind } from '@sidetrack/database';
import type { Projection } from '../projection/projection.js';
import { APPEND_BARRIER } from './append-barrier.js';
import { mixesOf } from './append-mixes.js';
import { COLUMN_ARGUMENTS, namingOfShards, passColumns, type TableNaming } from './function-parts.js';
import { buildShardStatement, markOf, SHARD_PARAMETERS, writtenTables } from './shard-statement.js';

/** The beginning of the name of every function here, of any version. */
export const FUNCTION_PREFIX = 'sidetrack_append_';

/**
 * The names of the functions that append. They hold a hash of all that the functions do: a program finds the functions
 * that it was written for, or none, and does not meet those of another version.
 */
export interface FunctionNames {
  /** What a writer calls, on the coordinator. */
  readonly append: string;
  /** What that one calls on the node of the shards. */
  readonly onNode: string;
  /** The text of the statement, for a shard that has no function of its own yet. */
  readonly text: string;
  /** Keeps a shard where it is until the transaction ends. */
  readonly hold: string;
  /** The beginning of the names of those that append to one shard each. */
  readonly ofShard: string;
}

function namesOf(version: string): FunctionNames {
  const append = `${FUNCTION_PREFIX}${version}`;
  return {
    append,
    onNode: `${append}_on_node`,
    text: `${append}_text`,
    hold: `${append}_hold`,
    ofShard: `${append}_on_`,
  };
}

const found = new WeakMap<readonly Projection[], FunctionNames>();

/** The names of the functions that this program needs for these projections. */
export function functionNames(projections: readonly Projection[]): FunctionNames {
  const known = found.get(projections);
  if (known !== undefined) return known;
  const names = namesOf('0');
  const tables = writtenTables(mixesOf(projections));
  const all = [
    nodeFunction(names, 'public', tables, namingOfShards('public', names.hold, tables)),
    coordinatorFunction(names, 'public'),
    textFunction(names, 'public', projections),
    holdFunction(names, 'public'),
  ];
  const current = namesOf(createHash('sha256').update(all.join('\n')).digest('hex').slice(0, 10));
  found.set(projections, current);
  return current;
}

/**
 * What a writer calls, over the coordinator, in a transaction of its own: the batch in the order of its shards, all on
 * one node. `shards`, `keys` and `ends` say for each of these shards its number, a text that leads to it, and at which
 * event its part of the batch ends. `places` are the places that the events had by the order of receipt, in which
 * positions are drawn.
 *
 * Positions are drawn under the barrier (see `append-barrier`), and here alone: the sequence of a worker is another one,
 * from which nobody may draw. What came first of a signed text is remembered on the coordinator, so it is asked here.
 */
export function coordinatorFunction({ append, onNode }: FunctionNames, schema: string): string {
  return define(
    `${schema}.${append}(shards bigint[], keys text[], ends integer[], places integer[], mix text, ${COLUMN_ARGUMENTS},
       OUT appended integer, OUT ambiguous integer[])`,
    `DECLARE
       drawn bigint[];
       positions bigint[];
     BEGIN
       SELECT array_agg(places[given.at]) INTO ambiguous
         FROM ${schema}.first_readings AS remembered
         JOIN unnest(a_signature, a_fingerprint) WITH ORDINALITY AS given(signature, fingerprint, at)
           ON given.signature = remembered.signature AND given.fingerprint <> remembered.fingerprint
        WHERE remembered.signature = ANY (a_signature);
       PERFORM pg_advisory_xact_lock_shared(${APPEND_BARRIER});
       IF current_setting('${HAS_SKIPPED}', true) IS DISTINCT FROM 'yes' THEN
         PERFORM count(nextval('${schema}.events_position_seq')) FROM generate_series(1, ${SKIPPED_POSITIONS});
         PERFORM set_config('${HAS_SKIPPED}', 'yes', false);
       END IF;
       drawn := ARRAY(SELECT nextval('${schema}.events_position_seq') FROM generate_series(1, cardinality(places)));
       positions := ARRAY(
         SELECT CASE WHEN given.place = ANY (ambiguous) THEN NULL ELSE drawn[given.place] END
           FROM unnest(places) WITH ORDINALITY AS given(place, at) ORDER BY at);
       -- The call stands in FROM: only there Citus sends a call on that stands in a function.
       SELECT called.appended INTO appended
         FROM ${schema}.${onNode}(keys[1], shards, keys, ends, mix, positions, ${passColumns()}) AS called(appended);
     END`,
  );
}

/**
 * What runs on the node of the shards, one shard after the other in the order of their keys, so that no two batches wait
 * for each other. Its first argument is the one by which Citus sends it there.
 */
export function nodeFunction(
  names: FunctionNames,
  schema: string,
  tables: readonly string[],
  naming: TableNaming,
): string {
  const { onNode, ofShard, text } = names;
  const values = `${passColumns((argument) => `${argument}[first:ends[each]]`)}, positions[first:ends[each]], keys[each]`;
  const parameters = SHARD_PARAMETERS.map((_, place) => `$${place + 1}`).join(', ');
  const named = tables.reduce(
    (sql, table) => `replace(${sql}, '${markOf(table)}', ${naming.nameOf(table, 'ids')})`,
    `${schema}.${text}(mix)`,
  );
  return define(
    `${schema}.${onNode}(key text, shards bigint[], keys text[], ends integer[], mix text, positions bigint[], ${COLUMN_ARGUMENTS})
       RETURNS integer`,
    `DECLARE
       ids bigint[];
       own text;
       one integer;
       total integer := 0;
       first integer := 1;
     BEGIN
       FOR each IN 1 .. cardinality(keys) LOOP
         ids := ${naming.idsOf('keys[each]')};
         ${naming.hold('ids', 'shards[each]')}
         own := '${schema}.${ofShard}' || ${nameOfShard('ids')};
         -- A shard that was made since has no function of its own until somebody migrates; its plan is not kept.
         IF to_regproc(own) IS NOT NULL THEN
           EXECUTE 'SELECT ' || own || '(${parameters}, $${SHARD_PARAMETERS.length + 1})' INTO one USING ${values}, mix;
         ELSE
           EXECUTE ${named} INTO one USING ${values};
         END IF;
         total := total + one;
         first := ends[each] + 1;
       END LOOP;
       RETURN total;
     END`,
  );
}

/** What tells the function of one shard from another’s, in SQL: a rebuild gives a table other shards. */
const nameOfShard = (ids: string): string => `left(md5(array_to_string(${ids}, '_')), 12)`;

/**
 * The function of one shard: every form of the statement, each planned once for each connection. `ids` are the numbers
 * of the shards of all tables that are written, in the order of `writtenTables`; null stands for the tables of one server.
 */
export function shardFunction(
  names: FunctionNames,
  schema: string,
  projections: readonly Projection[],
  ids: readonly string[] | null,
): { readonly name: string; readonly sql: string } {
  const tables = writtenTables(mixesOf(projections));
  const numbers = ids ?? tables.map(() => '0');
  const name = `${names.ofShard}${createHash('md5').update(numbers.join('_')).digest('hex').slice(0, 12)}`;
  const nameOf = (table: string, place: number): string => `${schema}.${table}${ids === null ? '' : `_${ids[place]}`}`;
  const mix = `$${SHARD_PARAMETERS.length + 1}`;
  const branches = mixesOf(projections).map((one) => {
    const statement = tables.reduce<string>(
      (text, table, place) => text.replaceAll(markOf(table), nameOf(table, place)),
      buildShardStatement(one),
    );
    return `WHEN '${one.name}' THEN ${statement.replace(/SELECT count\(\*\)::integer AS appended FROM appended$/, 'SELECT count(*)::integer INTO total FROM appended')};`;
  });
  const sql = define(
    `${schema}.${name}(${[...SHARD_PARAMETERS, 'text'].join(', ')}) RETURNS integer`,
    `#variable_conflict use_column
     DECLARE
       total integer;
     BEGIN
       CASE ${mix} ${branches.join('\n')}
       END CASE;
       RETURN total;
     END`,
  );
  return { name, sql };
}

/** The text of the statement for each mix of events, with marks where the names of the tables go. */
export function textFunction({ text }: FunctionNames, schema: string, projections: readonly Projection[]): string {
  const branches = mixesOf(projections).map((mix) => `WHEN '${mix.name}' THEN ${quote(buildShardStatement(mix))}`);
  return define(`${schema}.${text}(mix text) RETURNS text`, `BEGIN RETURN CASE mix ${branches.join('\n')} END; END`);
}

/**
 * Keeps a shard where it is until the transaction ends, as Citus does for its own statements: whoever moves or splits a
 * shard waits for this lock before what is written to the old place would be forgotten. Only the owner of the tables may
 * take it, so the function is run as the owner. The shard is looked for after the lock is taken.
 */
export function holdFunction({ hold }: FunctionNames, schema: string): string {
  return define(
    `${schema}.${hold}(shard bigint, expected bigint) RETURNS void`,
    `BEGIN
       IF shard = expected THEN
         PERFORM pg_catalog.lock_shard_metadata(5, ARRAY[shard]);
         PERFORM FROM pg_catalog.pg_dist_placement JOIN pg_catalog.pg_dist_local_group USING (groupid) WHERE shardid = shard;
         IF FOUND THEN RETURN; END IF;
       END IF;
       RAISE EXCEPTION 'shard % is not the one to append to, or is on another node now (expected: %)', shard, expected
         USING ERRCODE = '${codeOfKind('shard-moved')}';
     END`,
    'SECURITY DEFINER SET search_path = pg_catalog',
  );
}

/**
 * After a crash of the coordinator its sequence may stand before positions that a worker has committed: no commit of the
 * coordinator had to reach the disk for them. What was drawn in the last half second before the crash is at stake, since
 * PostgreSQL writes its WAL that often, and one coordinator draws a quarter of these positions in that time. So the first
 * append over each connection skips so many. No node is asked where its log ends: one that is away would hold up all
 * others.
 */
const SKIPPED_POSITIONS = 100_000;

/** A setting of the session, and so of one connection. A crash ends every one of them. */
const HAS_SKIPPED = 'sidetrack.has_skipped_positions';

const define = (head: string, body: string, more = ''): string =>
  `CREATE OR REPLACE FUNCTION ${head} LANGUAGE plpgsql ${more} AS ${quote(body)}`;

/** In dollars, which no text here contains. */
const quote = (text: string): string => {
  for (let number = 0; ; number += 1) {
    const mark = `$f${number}$`;
    if (!text.includes(mark)) return `${mark}${text}${mark}`;
  }
};
