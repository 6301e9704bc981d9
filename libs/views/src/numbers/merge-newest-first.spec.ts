import type { Kind } from '@sidetrack/domain';
import { describe, expect, it } from 'vitest';
import type { ResourceRow } from '../resource/resource-row.js';
import { mergeNewestFirst, type Source } from './merge-newest-first.js';

const row = (sid: string, second: number): ResourceRow => ({
  sid,
  accountSid: 'a',
  status: null,
  final: false,
  contradicted: false,
  eventCount: 1,
  firstSeenAt: new Date(second * 1_000),
  lastSeenAt: new Date(second * 1_000),
});

const source = (kind: Kind, rows: readonly ResourceRow[], isAll = true): Source => ({
  kind,
  page: { rows, next: isAll ? null : { firstSeenAt: rows.at(-1)!.firstSeenAt, sid: '', accountSid: '' } },
});

const namesOf = (sources: readonly Source[], limit: number): readonly (string | null)[] => {
  const { rows, next } = mergeNewestFirst(sources, limit);
  return [...rows.map((one) => `${one.kind} ${one.row.sid}`), next && `after ${next.sid}`];
};

describe('several lists as one', () => {
  it('are in the order of time, and what stands in two of them is there once', () => {
    const own = row('self', 3);
    const lists = [
      source('message', [row('m2', 4), own]),
      source('message', [own, row('m1', 1)]),
      source('call', [row('c1', 2)]),
    ];

    expect(namesOf(lists, 10)).toEqual(['message m2', 'message self', 'call c1', 'message m1', null]);
    expect(namesOf(lists, 2)).toEqual(['message m2', 'message self', 'after self']);
  });

  it('go on where one of them has more, even where all that was read is on the page', () => {
    expect(namesOf([source('message', [row('m', 2)], false), source('call', [])], 1)).toEqual(['message m', 'after m']);
    expect(namesOf([source('message', []), source('call', [])], 1)).toEqual([null]);
  });

  it('are never cut between two kinds of the same SID and moment', () => {
    const lists = [source('message', [row('x', 2), row('m', 1)]), source('call', [row('x', 2)])];

    expect(namesOf(lists, 1)).toEqual(['message x', 'call x', 'after x']);
  });
});
