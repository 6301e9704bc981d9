import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCommandLineHere } from '../../apps/cli/spec-support/run-command-line.js';
import { makeOwnedDatabase, type OwnedDatabase } from '../support/owned-database.js';
import { runSidetrack, type RunningCommand } from '../support/sidetrack-command.js';

const PIECES = ['alpha7', 'bravo7', 'charlie7', 'delta7', 'echo7', 'foxtrot7', 'golf7', 'hotel7', 'india7'];
const [a, b, c, d, e, f, g, h, i] = PIECES;
const PASSWORD = ` ${a}@${b}:${c}/${d}%${e}#${f}?${g}&${h}="'[+]\\${i}`;
const SECRETS = { SIGNING_KEYS: '*=key', API_TOKENS: 'test=a-token-of-the-test' };
const ASKING = [['verify'], ['rebuild', 'messages'], ['quarantine', 'list'], ['report', 'deliveries']];

const leaked = (output: string): string[] => PIECES.filter((piece) => output.includes(piece));

describe('a password of every character that a URL can be split at', () => {
  let database: OwnedDatabase;
  let dataDir: string;
  let right: Record<string, string>;
  const started: RunningCommand[] = [];

  /** With everything that it would ever say. */
  const run = (args: readonly string[], variables: Readonly<Record<string, string>>): RunningCommand => {
    const command = runSidetrack(args, { DATA_DIR: dataDir, LOG_LEVEL: 'trace', ...SECRETS, ...variables });
    started.push(command);
    return command;
  };

  /** `start` as a process of its own; what would end by itself in this one, from its words to its exit code. */
  const runOnce = async (
    args: readonly string[],
    variables: Readonly<Record<string, string>>,
  ): Promise<{ readonly exitCode: number | null; readonly output: string }> => {
    if (args[0] === 'start') {
      const command = run(args, variables);
      return { exitCode: await command.ended, output: command.output() };
    }
    const given = { DATA_DIR: dataDir, LOG_LEVEL: 'trace', ...SECRETS, ...variables };
    const { exitCode, out, err } = await runCommandLineHere(args, given);
    return { exitCode, output: out + err };
  };

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'sidetrack-odd-'));
    database = await makeOwnedDatabase('CREATEROLE', PASSWORD);
    right = {
      DATABASE_URL: database.url,
      INGEST_DATABASE_URL: database.urlFor(`${database.name}_in`, `${PASSWORD}in`),
      API_DATABASE_URL: database.urlFor(`${database.name}_out`, `${PASSWORD}out`),
    };
  });

  afterAll(async () => {
    for (const command of started) command.kill('SIGTERM');
    await Promise.all(started.map(({ ended }) => ended));
    await database.drop();
    rmSync(dataDir, { recursive: true });
  });

  it('opens every way into the database where it is percent-encoded, and is never said', async () => {
    const derived = { DATABASE_URL: database.url };
    for (const variables of [derived, right]) {
      const migrating = run(['migrate'], variables);
      expect(await migrating.ended, migrating.output()).toBe(0);
    }
    const doors = run(['start'], right);
    await doors.says(/Sidetrack is ready/);
    await database.ask(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database.name}' AND usename <> CURRENT_USER`,
      database.adminUrl,
    );
    await vi.waitFor(() => expect(doors.output()).toContain('a database connection broke'), { timeout: 30_000 });
    for (const args of ASKING) {
      const verb = run(args, derived);
      expect(await verb.ended, verb.output()).toBe(0);
    }
    doors.kill('SIGTERM');
    await doors.ended;
    expect(started.flatMap((command) => leaked(command.output()))).toEqual([]);
  }, 180_000);

  it.each(['DATABASE_URL', 'INGEST_DATABASE_URL', 'API_DATABASE_URL'])(
    'is not said either where it is the wrong one, in %s',
    async (variable) => {
      const wrong = { ...right, [variable]: right[variable]!.replace('@', 'wrong@') };
      const asked: Record<string, string[][]> = {
        DATABASE_URL: [['migrate'], ['rebuild', 'messages']],
        INGEST_DATABASE_URL: [['start']],
        API_DATABASE_URL: [['start'], ['verify'], ['quarantine', 'list'], ['report', 'deliveries']],
      };
      await Promise.all(
        (asked[variable] ?? []).map(async (args) => {
          const { exitCode, output } = await runOnce(args, { ...wrong, DATA_DIR: mkdtempSync(join(dataDir, 'own-')) });
          expect(exitCode, args.join(' ')).toBe(1);
          expect(output).toContain('password authentication failed');
          expect(leaked(output)).toEqual([]);
        }),
      );
    },
    120_000,
  );

  it.each([
    ['DATABASE_URL', `postgres://own:${a}#${b}/${c}@127.0.0.1/db`, [['start'], ['migrate'], ['rebuild']]],
    ['INGEST_DATABASE_URL', `postgres://own:12/${b}?${c}@127.0.0.1/db`, [['start'], ['migrate'], ['simulate']]],
    ['API_DATABASE_URL', `postgres://own:${a} ${b}%2F${c}@127.0.0.1/db`, ASKING],
  ])(
    'is explained in one line, and not repeated, where it is written raw in %s',
    async (variable, url, verbs) => {
      await Promise.all(
        verbs.map(async (args) => {
          const { exitCode, output } = await runOnce(args, { ...right, [variable]: url });
          expect(exitCode, args.join(' ')).toBeGreaterThan(0);
          expect(output).toMatch(new RegExp(`^sidetrack[^\\n]*: ${variable} cannot be read as [^\\n]*percent-encode`));
          expect(leaked(output)).toEqual([]);
        }),
      );
    },
    120_000,
  );
});
