import { readSettings } from '@sidetrack/config';
import { describe, expect, it } from 'vitest';
import { ok, warn, type Check, type Finding } from './check.js';
import type { Circumstances } from './circumstances.js';
import { runChecks, type CheckOutcome } from './run-checks.js';

const about = (variables: Record<string, string> = {}): Circumstances => ({
  variables,
  reading: readSettings(variables),
  doors: ['ingest', 'api'],
  database: () => Promise.reject(new Error('nobody asks')),
  now: () => 0,
});

const aCheck = (name: string, look: Check['look'], needs: Check['needs'] = []): Check => ({
  name,
  looksAt: '',
  needs,
  look,
});

async function outcomesOf(
  checks: readonly Check[],
  { circumstances = about(), signal = new AbortController().signal, withinMs = 60_000 } = {},
): Promise<CheckOutcome[]> {
  const outcomes: CheckOutcome[] = [];
  for await (const outcome of runChecks(checks, circumstances, { withinMs, signal })) outcomes.push(outcome);
  return outcomes;
}

const asItShouldBe = (): Promise<Finding[]> => Promise.resolve([ok('as it should be')]);
const fine = aCheck('fine', asItShouldBe);

describe('the checks of a doctor', () => {
  it('go on after one that fails, throws or hangs', async () => {
    const outcomes = await outcomesOf(
      [
        aCheck('throws', () => Promise.reject(new Error('the disk is gone'))),
        aCheck('hangs', () => new Promise(() => undefined)),
        fine,
      ],
      { withinMs: 20 },
    );
    expect(outcomes.map(({ name, result }) => [name, result])).toEqual([
      ['throws', 'fail'],
      ['hangs', 'fail'],
      ['fine', 'ok'],
    ]);
    expect(outcomes[0]?.findings[0]?.found).toBe('the check could not be made: the disk is gone');
    expect(outcomes[1]?.findings[0]?.found).toBe('it did not end within 0.02 s');
  });

  it('are as bad as the worst of what they find', async () => {
    const mixed = aCheck('mixed', () => Promise.resolve([ok('one'), warn('two', 'mend it'), ok('three')]));
    expect((await outcomesOf([mixed]))[0]?.result).toBe('warn');
  });

  it('are skipped where a setting that they need cannot be read', async () => {
    const circumstances = about({ INGEST_PORT: 'http', API_PORT: '3001' });
    const needy = aCheck('needy', asItShouldBe, ['INGEST_PORT', 'API_PORT']);
    const [outcome] = await outcomesOf([needy], { circumstances });
    expect(outcome?.findings).toEqual([
      { result: 'skipped', found: 'INGEST_PORT cannot be read; see settings', next: null },
    ]);
  });

  it('end with the one that is under way when nobody waits any more', async () => {
    const stopping = new AbortController();
    const stops = aCheck('stops', () => {
      stopping.abort();
      return new Promise(() => undefined);
    });
    const outcomes = await outcomesOf([stops, fine], { signal: stopping.signal });
    expect(outcomes.map(({ name, result }) => [name, result])).toEqual([['stops', 'fail']]);
  });
});
