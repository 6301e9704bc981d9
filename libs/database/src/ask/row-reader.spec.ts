import { describe, expect, it } from 'vitest';
import { column } from './column.js';
import { listColumns, rowReader } from './row-reader.js';

const read = rowReader({
  id: column.text,
  firstSeenAt: column.time,
  endedAt: column.orNull(column.time),
  size: column.number,
  body: column.orNull(column.bytes),
  isFinal: column.flag,
  facts: column.json<{ readonly a: number }>(),
  ticket: column.named('ticket_reference', column.orNull(column.text)),
});

const T = new Date('2026-03-01T12:00:00.123Z');

describe('a row', () => {
  const row = {
    id: 'one',
    firstSeenAt: T,
    endedAt: null,
    size: 7,
    body: Buffer.from('hi'),
    isFinal: true,
    facts: { a: 1 },
    ticket: null,
  };

  it('is read as pg gives it', () => {
    const raw = { id: 'one', first_seen_at: T, ended_at: null, size: '7', body: Buffer.from('hi'), is_final: true };
    expect(read({ ...raw, facts: { a: 1 }, ticket_reference: null })).toEqual(row);
  });

  it.each(['\\x6869', '6869'])('is read as JSON has it, times in ISO 8601 and bytes in hex (%s)', (body) => {
    const raw = { id: 'one', first_seen_at: T.toISOString(), ended_at: null, size: 7, body, is_final: true };
    expect(read({ ...raw, facts: { a: 1 }, ticket_reference: null })).toEqual(row);
  });

  it('that lacks a column is not taken for one that has nothing in it', () => {
    expect(() => read({ id: 'one', first_seen_at: T })).toThrow('has no column ended_at, only id, first_seen_at');
  });
});

it('the columns of a table of them are listed as the database names them', () => {
  const shape = { id: column.text, firstSeenAt: column.time, route: column.named('door', column.text) };
  expect(listColumns(shape)).toBe('id, first_seen_at, door');
});
