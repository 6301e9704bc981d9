import { ask, askForOne, askWorkers, changeWorkers, column, rowReader } from '@sidetrack/database';
import pg from 'pg';
import type { Projection } from '../projection/projection.js';
import {
  coordinatorFunction,
  FUNCTION_PREFIX,
  functionNames,
  holdFunction,
  nodeFunction,
  shardFunction,
  textFunction,
  type FunctionNames,
} from './append-functions.js';
import { mixesOf } from './append-mixes.js';
import { namingOfShards } from './function-parts.js';
import { RUNNING_APPENDS, runningAppendsFunction } from './running-appends-function.js';
import { writtenTables } from './shard-statement.js';

const SCHEMA = 'SELECT quote_ident(current_schema()) AS schema';
const readSchema = rowReader({ schema: column.text });

/** For each shard of the log, the numbers of the shards of all tables that hold the rows of the same SIDs. */
const SHARDS = `
  SELECT ARRAY(SELECT shardid::text
                 FROM unnest($1::regclass[]) WITH ORDINALITY AS given(logicalrelid, place)
                 JOIN pg_dist_shard AS other USING (logicalrelid)
                WHERE other.shardminvalue = shard.shardminvalue
                ORDER BY place) AS ids
    FROM pg_dist_shard AS shard
   WHERE logicalrelid = 'events'::regclass
   ORDER BY shardminvalue::integer`;
const readShards = rowReader({ ids: column.list<string>() });

const PRESENT = `
  SELECT proname AS name FROM pg_proc WHERE pronamespace = current_schema()::regnamespace AND starts_with(proname, $1)`;
const readPresent = rowReader({ name: column.text });

/** Of the coordinator, by what a writer calls, whether Citus sends the call to the node of the shard. */
const IS_DELEGATED = `
  SELECT EXISTS (SELECT FROM pg_dist_object
                  WHERE classid = 'pg_proc'::regclass AND objid = to_regproc($1) AND force_delegation) AS is_delegated`;
const readDelegated = rowReader({ isDelegated: column.flag });

/**
 * What is missing of the functions that append, in words; none where this program can append. It asks every node, and
 * changes nothing.
 */
export async function findMissingFunctions(
  client: pg.ClientBase,
  projections: readonly Projection[],
): Promise<string[]> {
  const names = functionNames(projections);
  const { schema } = (await askForOne(client, { text: SCHEMA }, readSchema))!;
  const present = (await ask(client, { text: PRESENT, values: [names.append] }, readPresent)).map(({ name }) => name);
  const forFeed = await ask(client, { text: PRESENT, values: [RUNNING_APPENDS] }, readPresent);
  present.push(...forFeed.map(({ name }) => name));
  const missing = [names.append, names.onNode, names.text, names.hold, RUNNING_APPENDS]
    .filter((name) => !present.includes(name))
    .map((name) => `${name} on the coordinator`);
  if (missing.length > 0) return missing;
  const question = { text: IS_DELEGATED, values: [`${schema}.${names.onNode}`] };
  if (!(await askForOne(client, question, readDelegated))?.isDelegated)
    missing.push(`${names.onNode} as a delegated one`);
  const onShards = (await shardFunctions(client, schema, names, projections)).map(({ name }) => name);
  const answers = await askWorkers(
    client,
    `SELECT string_agg(proname, ',') FROM pg_proc WHERE starts_with(proname, ${pg.escapeLiteral(names.append)})`,
  );
  for (const { node, answer } of answers) {
    const there = answer.split(',');
    const lacking = [names.onNode, names.text, names.hold, ...onShards].filter((name) => !there.includes(name));
    missing.push(...lacking.map((name) => `${name} on ${node}`));
  }
  return missing;
}

/**
 * Makes the functions that append on every node, where one of them is missing, and takes away those of versions before
 * the last one. Doing it again, or going on where it was broken off, is harmless: writers find the functions of their
 * version only once all of them are there, since the one that they call is made last.
 *
 * @param doors the roles that may call the functions
 * @returns what was missing
 */
export async function makeAppendFunctions(
  owner: pg.Client,
  projections: readonly Projection[],
  doors: readonly string[],
): Promise<string[]> {
  const missing = await findMissingFunctions(owner, projections);
  if (missing.length === 0) return [];
  const names = functionNames(projections);
  const { schema } = (await askForOne(owner, { text: SCHEMA }, readSchema))!;
  const roles = doors.map((role) => pg.escapeIdentifier(role)).join(', ');
  const allow = (name: string): string[] => [
    `REVOKE ALL ON FUNCTION ${schema}.${name} FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION ${schema}.${name} TO ${roles}`,
  ];
  const tables = writtenTables(mixesOf(projections));
  const made: [name: string, sql: string][] = [
    [names.hold, holdFunction(names, schema)],
    [names.text, textFunction(names, schema, projections)],
    [RUNNING_APPENDS, runningAppendsFunction(schema)],
    [names.onNode, nodeFunction(names, schema, tables, namingOfShards(schema, `${schema}.${names.hold}`, tables))],
  ];
  for (const { name, sql } of await shardFunctions(owner, schema, names, projections)) {
    await changeWorkers(owner, [sql, ...allow(name)]);
  }
  for (const [name, sql] of made) {
    await onCoordinatorAlone(owner, [sql, ...allow(name)]);
    // With the function go its rights.
    await owner.query(distribution(schema, names, name));
  }
  await onCoordinatorAlone(owner, [coordinatorFunction(names, schema), ...allow(names.append)]);
  await dropOthers(owner, schema, names);
  const left = await findMissingFunctions(owner, projections);
  if (left.length > 0) throw new Error(`The functions that append could not be made: ${left.join(', ')}.`);
  return missing;
}

/** The name alone tells the function: there is one of each. */
const distribution = (schema: string, names: FunctionNames, name: string): string => {
  const signature = `'${schema}.${name}'::regproc::regprocedure::text`;
  if (name === RUNNING_APPENDS) {
    return `SELECT create_distributed_function((${signature})::regprocedure, 'key', colocate_with => 'events')`;
  }
  return name === names.onNode
    ? `SELECT create_distributed_function((${signature})::regprocedure, 'key', colocate_with => 'events', force_delegation => true)`
    : `SELECT create_distributed_function((${signature})::regprocedure)`;
};

/** Citus would make each on every worker by itself; those that draw positions must be on the coordinator alone. */
async function onCoordinatorAlone(owner: pg.Client, statements: readonly string[]): Promise<void> {
  await owner.query('SET citus.enable_ddl_propagation = off');
  try {
    for (const statement of statements) await owner.query(statement);
  } finally {
    await owner.query('RESET citus.enable_ddl_propagation');
  }
}

async function shardFunctions(
  client: pg.ClientBase,
  schema: string,
  names: FunctionNames,
  projections: readonly Projection[],
): Promise<{ readonly name: string; readonly sql: string }[]> {
  const shards = await ask(client, { text: SHARDS, values: [writtenTables(mixesOf(projections))] }, readShards);
  return shards.map(({ ids }) => shardFunction(names, schema, projections, ids));
}

const VERSIONS = `
  SELECT left(proname, $2) AS version
    FROM pg_proc
   WHERE pronamespace = current_schema()::regnamespace AND starts_with(proname, $1)
   GROUP BY 1
   ORDER BY max(oid) DESC`;
const readVersion = rowReader({ version: column.text });

/** Doors of the version before still run while this one is brought in; those of older versions do not. */
async function dropOthers(owner: pg.Client, schema: string, { append }: FunctionNames): Promise<void> {
  const values = [FUNCTION_PREFIX, append.length];
  const versions = (await ask(owner, { text: VERSIONS, values }, readVersion)).map(({ version }) => version);
  for (const version of versions.filter((one) => one !== append).slice(1)) {
    const drop = `DO $drop$
      DECLARE
        signature text;
      BEGIN
        FOR signature IN SELECT oid::regprocedure::text FROM pg_proc
                          WHERE pronamespace = '${schema}'::regnamespace AND starts_with(proname, '${version}') LOOP
          EXECUTE 'DROP FUNCTION ' || signature;
        END LOOP;
      END $drop$`;
    await owner.query(drop);
    await changeWorkers(owner, [drop]);
  }
}
