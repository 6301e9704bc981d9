import { describe, expect, test } from 'vitest';
import { listen } from '../../spec-support/run-verb.js';
import { runCommandLine } from '../frame/command-line.js';
import { EXIT } from '../frame/exit-codes.js';
import { verb, type VerbInvocation } from '../frame/verb.js';
import { SIMULATE, type SimulateOptions } from './simulate.verb.js';

/** Returns what the verb receives from a command line, without running the verb. */
async function gets(...words: string[]): Promise<{ options: SimulateOptions; asked: VerbInvocation }> {
  const heard: { options: SimulateOptions; asked: VerbInvocation }[] = [];
  const simulate = verb({
    ...SIMULATE,
    run: (options, _surroundings, asked) => {
      heard.push({ options, asked });
      return Promise.resolve(EXIT.done);
    },
  });
  await listen(
    (surroundings) =>
      runCommandLine(['simulate', ...words], {
        version: '',
        verbs: [simulate],
        groups: {},
        writer: surroundings.writer,
        within: (work) => work(surroundings),
      }),
    {},
  );
  return heard[0]!;
}

describe('the command line of simulate', () => {
  test('every option arrives under the name by which it is read', async () => {
    const line =
      '--messages 5 --calls 2 --rate 10 --shuffle --duplicates 5% --drop 1% --seed 3 --start-at 2026-03-01T08:00:00Z ' +
      '--concurrency 4 --url http://h:1 --public-url https://p --account a --signing-key k --json';
    expect((await gets(...line.split(' '))).options).toEqual({
      messages: 5,
      calls: 2,
      rate: 10,
      shuffle: true,
      duplicates: 0.05,
      drop: 0.01,
      seed: 3,
      startAt: new Date('2026-03-01T08:00:00Z'),
      concurrency: 4,
      url: 'http://h:1',
      publicUrl: 'https://p',
      account: 'a',
      signingKey: 'k',
      history: undefined,
      perDay: 2_000,
      json: true,
    });
  });

  test('a bounded shuffle takes its number', async () => {
    const { options, asked } = await gets('--shuffle', '30');
    expect([options.shuffle, asked.given]).toEqual([30, new Set(['shuffle'])]);
  });

  test('nothing given is nothing passed on', async () => {
    expect((await gets()).asked).toEqual({ operands: [], given: new Set() });
  });
});
