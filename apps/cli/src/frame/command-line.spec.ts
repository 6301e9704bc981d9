import { describe, expect, it } from 'vitest';
import { listen, type VerbOutcome } from '../../spec-support/run-verb.js';
import { GROUPS, VERBS } from '../verbs.js';
import { runCommandLine } from './command-line.js';
import { EXIT_CODES } from './exit-codes.js';
import { nameOf } from './option.js';

/** Runs the whole command line in this process with an empty environment. */
const sidetrack = (...words: string[]): Promise<VerbOutcome> =>
  listen((surroundings) => {
    const { writer } = surroundings;
    const within = (work: (here: typeof surroundings) => Promise<0 | 1 | 2>) => work(surroundings);
    return runCommandLine(words, { version: 'sidetrack 1.2.3', verbs: VERBS, groups: GROUPS, writer, within });
  }, {});

const names = VERBS.map(({ name }) => name);

describe('the command line', () => {
  it('lists every verb', async () => {
    const { exitCode, out } = await sidetrack('--help');
    expect(exitCode).toBe(0);
    for (const name of new Set(names.map((each) => each.split(' ')[0])))
      expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  it('has a line of exit codes for every verb, and for no other', () => {
    expect(Object.keys(EXIT_CODES).toSorted()).toEqual([...names].toSorted());
  });

  it('has the options of each verb under the names that commander gives them', () => {
    for (const { options } of VERBS) expect(Object.values(options).map(nameOf)).toEqual(Object.keys(options));
  });

  it('has words for the first word of every verb of two', () => {
    const groups = names.flatMap((name) => /^(\S+) /.exec(name)?.[1] ?? []);
    expect([...new Set(groups)].toSorted()).toEqual(Object.keys(GROUPS).toSorted());
  });

  it.each(names)('tells in the help of %s what it takes and with what it ends', async (name) => {
    const verb = VERBS.find((each) => each.name === name)!;
    const { exitCode, out, err } = await sidetrack(...name.split(' '), '--help');
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toContain(`Usage: sidetrack ${name} `);
    for (const { flags } of Object.values(verb.options)) expect(out).toContain(`  ${flags} `);
    for (const [code, meaning] of Object.entries(EXIT_CODES[name])) expect(out).toContain(`\n  ${code}  ${meaning}`);
  });

  it('prints results for programs wherever it reports: every verb but start has --json', () => {
    expect(VERBS.filter(({ options }) => options['json'] === undefined).map(({ name }) => name)).toEqual(['start']);
  });

  it.each(names)('ends %s with 2 for a misspelt option', async (name) => {
    expect(await sidetrack(...name.split(' '), '--jsno')).toEqual({
      exitCode: 2,
      out: '',
      err: expect.stringContaining(`unknown option '--jsno'`) as string,
    });
  });

  it.each(names.filter((name) => !VERBS.find((verb) => verb.name === name)!.operands?.name.endsWith('...]')))(
    'ends %s with 2 for a word too many',
    async (name) => {
      const { exitCode, err } = await sidetrack(...name.split(' '), 'one', 'two');
      expect([exitCode, err]).toEqual([2, expect.stringContaining('too many arguments')]);
    },
  );

  it.each([
    [['verfy'], /unknown command 'verfy'\n\(Did you mean verify\?\)/],
    [['quarantine', 'lst'], /unknown command 'lst'\n\(Did you mean list\?\)/],
    [['verify', '--shw', '3'], /unknown option '--shw'\n\(Did you mean --show\?\)/],
    [['verify', '--after'], /option '--after <sid>' argument missing/],
    [['quarantine', 'show'], /missing required argument 'id'/],
    [['verify', '--show', 'all'], /^sidetrack verify: --show "all" is not a whole number from 0 to 999999\n$/],
    [['start', 'front'], /^sidetrack start: there is no door "front"; choose ingest or api, or none for both\.\n$/],
  ])('ends with 2 for %j and says what is wrong', async (words, said) => {
    const { exitCode, err } = await sidetrack(...words);
    expect([exitCode, err]).toEqual([2, expect.stringMatching(said)]);
  });

  it.each([[[]], [['quarantine']], [['report']]])('ends with 2 for %j alone, and says what there is', async (words) => {
    const { exitCode, err } = await sidetrack(...words);
    expect([exitCode, err]).toEqual([2, expect.stringMatching(/^Usage: sidetrack .*\nCommands:\n/s)]);
  });

  it.each([['--version'], ['-V'], ['verify', '--version']])('says its version for %s', async (...words) => {
    expect(await sidetrack(...words)).toMatchObject({ exitCode: 0, out: 'sidetrack 1.2.3\n' });
  });
});
