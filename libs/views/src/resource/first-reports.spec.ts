import { STATUS_PATH } from '@sidetrack/domain';
import { getMetadataArgsStorage } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { VIEW_ENTITIES } from '../entities.js';
import { PROJECTIONS } from '../projections.js';
import { asTimestamps, inPathOrder } from './first-reports.js';

const T = new Date('2026-03-01T12:00:00.000Z');

describe('first reports', () => {
  it('hold only what was reported, in the order of the path', () => {
    const reports = { read: T, delivered: T, sent: null, queued: T };

    expect(Object.keys(inPathOrder('message', reports))).toEqual(['queued', 'delivered', 'read']);
  });

  it('cover every status of every kind', () => {
    for (const kind of ['message', 'call', 'recording'] as const) {
      const everything = Object.fromEntries(STATUS_PATH[kind].map(({ status }) => [status, T]));

      expect(Object.keys(inPathOrder(kind, everything)).toSorted()).toEqual(Object.keys(everything).toSorted());
    }
  });

  it('are written as ISO 8601 in UTC with milliseconds', () => {
    expect(asTimestamps({ sent: T })).toEqual({ sent: '2026-03-01T12:00:00.000Z' });
  });
});

describe('an entity', () => {
  it.each(PROJECTIONS.map((projection, index) => [projection.table, projection, VIEW_ENTITIES[index]!] as const))(
    'of %s reads every column that its projection writes',
    (_table, projection, entity) => {
      const columns = getMetadataArgsStorage()
        .filterColumns(entity)
        .map(({ options }) => options.name);

      // A text behind the letter of its status is read as the column that the table generates from it.
      const read = projection.columns.map(({ name }) => name).filter((name) => !name.startsWith('furthest_'));
      for (const name of [...read, ...(projection.generatedTexts ?? [])]) expect(columns).toContain(name);
    },
  );
});
