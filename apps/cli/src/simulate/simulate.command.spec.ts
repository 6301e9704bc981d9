import { Module } from '@nestjs/common';
import { CommandFactory } from 'nest-commander';
import { CommandRunnerService } from 'nest-commander/src/command-runner.service.js';
import { describe, expect, test } from 'vitest';
import { SimulateCommand } from './simulate.command.js';
import { readOptions, type GivenOptions } from './simulate-options.js';

@Module({ providers: [SimulateCommand] })
class TestModule {}

async function given(...args: string[]): Promise<GivenOptions> {
  const app = await CommandFactory.createWithoutRunning(TestModule);
  let options: GivenOptions = {};
  app.get(SimulateCommand).run = async (_, passed: GivenOptions) => {
    options = passed;
  };
  await app.get(CommandRunnerService).run(['node', 'sidetrack', 'simulate', ...args]);
  await app.close();
  return options;
}

describe('the command line of simulate', () => {
  test('every option arrives under the name by which it is read', async () => {
    const line =
      '--messages 5 --calls 2 --rate 10 --shuffle --duplicates 5% --drop 1% --seed 3 --start-at 2026-03-01T08:00:00Z ' +
      '--concurrency 4 --url http://h:1 --public-url https://p --account a --signing-key k --json';
    const options = await given(...line.split(' '));
    expect(readOptions(options)).toEqual({
      ok: true,
      options: {
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
        json: true,
      },
    });
  });

  test('a bounded shuffle takes its number', async () => {
    expect(await given('--shuffle', '30')).toEqual({ shuffle: '30' });
  });

  test('nothing given is nothing passed on', async () => {
    expect(await given()).toEqual({});
  });
});
