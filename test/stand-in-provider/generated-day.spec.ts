import { afterEach, describe, expect, test } from 'vitest';
import type { Row, StandInProvider } from './index.js';
import { ask, DIALECTS, openProvider, read, readAll } from './spec-support/a-provider.js';

const DAY = '2026-03-01';
const MILLION = 1_000_000;

let provider: StandInProvider;
afterEach(() => provider.close());

describe.each(DIALECTS)('a generated day of a million messages of %s', (dialect) => {
  let made = 0;

  /** One every 80 ms, the newest first. */
  const rowOf = (index: number): Row => {
    made += 1;
    const createdAt = new Date(Date.parse(`${DAY}T23:59:00Z`) - index * 80);
    return { status: 'delivered', createdAt, sentAt: createdAt, updatedAt: createdAt, params: { To: '+12025550123' } };
  };

  const open = async (): Promise<void> => {
    provider = await openProvider(dialect);
    provider.state.putGeneratedDay('message', DAY, MILLION, rowOf);
    made = 0;
  };

  test('makes only the rows of the page that is asked for', async () => {
    await open();
    const last = await read(provider, `Messages.json?DateSent=${DAY}&PageSize=1000&Page=999`);
    expect(last.messages).toHaveLength(1_000);
    expect(last.next_page_uri).toBeNull();
    expect(last.messages).toMatchObject({ 999: { sid: provider.state.generatedSid('message', DAY, MILLION - 1) } });
    expect(made).toBe(1_000);
    expect(await readAll(provider, 'message', 'DateSent=2026-03-02')).toEqual([]);
  });

  test('finds one by its SID at once, and none beyond the last', async () => {
    await open();
    const sidAt = (index: number): string => provider.state.generatedSid('message', DAY, index);
    expect(await read(provider, `Messages/${sidAt(123_456)}.json`)).toMatchObject({
      sid: sidAt(123_456),
      to: '+12025550123',
      status: 'delivered',
    });
    expect(made).toBe(1);
    expect((await ask(provider, `Messages/${sidAt(MILLION)}.json`)).status).toBe(404);
  });

  test('shifts like any other list', async () => {
    await open();
    provider.knobs.shiftWhilePaging = 'remove';
    const second = await read(provider, `Messages.json?DateSent=${DAY}&PageSize=10&Page=1`);
    expect(second.messages).toMatchObject({ 0: { sid: provider.state.generatedSid('message', DAY, 11) } });
    provider.knobs.shiftWhilePaging = 'insert';
    const third = await read(provider, `Messages.json?DateSent=${DAY}&PageSize=10&Page=2`);
    expect(third.messages).toMatchObject({ 0: { sid: provider.state.generatedSid('message', DAY, 20) } });
  });

  test('makes all of its rows for a filter that only a row can answer', async () => {
    provider = await openProvider(dialect);
    provider.state.putGeneratedDay('message', DAY, 50, (index) => ({
      ...rowOf(index),
      params: { To: index % 10 === 0 ? '+12025550111' : '+12025550122' },
    }));
    expect(await readAll(provider, 'message', `DateSent=${DAY}&To=%2B12025550111`)).toHaveLength(5);
  });
});
