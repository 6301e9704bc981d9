import { describe, expect, it } from 'vitest';
import { fail, ok } from './check.js';
import { describeOutcome, describeFitness } from './report.js';
import type { CheckOutcome } from './run-checks.js';

const outcome = (name: string, ...findings: CheckOutcome['findings']): CheckOutcome => ({
  name,
  result: findings.at(-1)?.result ?? 'ok',
  findings,
  tookMs: 1,
});

const two = outcome('disk', ok('1 GB is free'), fail('a file is in the way', 'move it away; then ask again'));

describe('the report of a doctor', () => {
  it('puts findings under each other, and what to do under each', () => {
    expect(describeOutcome(two, { nameWidth: 8, columns: null })).toBe(
      [
        'ok       disk      1 GB is free',
        'fail               a file is in the way',
        '                   → move it away; then ask again',
        '',
      ].join('\n'),
    );
  });

  it('breaks lines at the width of a terminal, and nowhere else', () => {
    const words = `${'word '.repeat(20)}https://hooks.example.com/${'x'.repeat(60)} end`;
    const broken = describeOutcome(outcome('url', fail(words, words)), { nameWidth: 3, columns: 60 });
    expect(broken.replaceAll(/\s+/g, ' ')).toBe(`fail url ${words} → ${words} `);
    const long = broken.split('\n').filter((line) => line.length > 60);
    expect(long.every((line) => line.includes('https://'))).toBe(true);
    expect(
      describeOutcome(outcome('url', fail(words, words)), { nameWidth: 3, columns: null }).split('\n'),
    ).toHaveLength(3);
  });

  it('writes out what would act on a terminal', () => {
    expect(describeOutcome(outcome('x', ok('a\n\u001B[31mb')), { nameWidth: 1, columns: null })).toBe(
      'ok       x  a\\n\\x1b[31mb\n',
    );
  });

  it('ends with what failed', () => {
    expect(describeFitness([outcome('a', ok('')), two])).toBe(
      'Not fit (disk): 1 ok, 0 with a warning, 1 failed, 0 skipped.\n',
    );
    expect(describeFitness([outcome('a', ok(''))])).toBe('Fit: 1 ok, 0 with a warning, 0 failed, 0 skipped.\n');
  });
});
