import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showSteps } from './show-steps.js';

let said: string[];

const show = (): ReturnType<typeof showSteps> =>
  showSteps({ out: () => undefined, err: (text) => void said.push(text) }, false);

beforeEach(() => {
  said = [];
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => void vi.useRealTimers());

describe('what an operator sees of a migration', () => {
  it('is which tables a step goes through, and about how many rows that is, when they are many', () => {
    const steps = show();
    steps.onStep({ name: 'MakeSomething', walks: [] });
    steps.onStep({ name: 'ReadFew', walks: [{ table: 'events', rows: 99_999 }] });
    steps.onStep({
      name: 'ReadMany',
      walks: [
        { table: 'events', rows: 12_345_678 },
        { table: 'calls', rows: 10 },
      ],
    });
    expect(said).toEqual([
      'ReadMany goes through events (about 12,345,678 rows), calls (about 10 rows); what writes to them may have to wait.\n',
    ]);
  });

  it('is a line now and then of how far an index is, and anew of the next', () => {
    const steps = show();
    const at = (doing: string, done: number): void => {
      vi.advanceTimersByTime(1_500);
      steps.onProgress({ doing, done, total: 1_000, unit: 'blocks' });
    };
    for (const done of [10, 200, 400, 600]) at('CREATE INDEX one', done);
    for (const done of [5, 50, 500]) at('CREATE INDEX two', done);
    steps.stop();
    expect(said).toEqual(['CREATE INDEX one: 400 of 1000 blocks\n', 'CREATE INDEX two: 500 of 1000 blocks\n']);
  });

  it('is how long a statement has taken so far, every ten seconds, where nobody knows how far it is', () => {
    const steps = show();
    for (const done of [1, 9, 10.2, 11, 20, 21]) {
      steps.onProgress({ doing: 'UPDATE messages', done, total: null, unit: 'seconds' });
    }
    expect(said).toEqual(['UPDATE messages: for 10 seconds so far\n', 'UPDATE messages: for 21 seconds so far\n']);
  });
});
