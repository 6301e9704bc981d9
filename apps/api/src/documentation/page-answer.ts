import { answer, type Fields, field } from '@sidetrack/views';
import { z } from 'zod';

/** A page of rows under its name in the API documents, with the fields beside the rows. */
export const pageOf = <const Row extends z.ZodType, const More extends Fields>(id: string, row: Row, more: More) =>
  answer(id, {
    data: field.listOf(row),
    next: field.textOrNull('The `cursor` of the next page; null on the last one.', null),
    ...more,
  });

const Range = answer('RangeDto', {
  since: field.timeOrNull('', '2026-01-28T08:00:00.000Z'),
  until: field.timeOrNull('', null),
});

export const range = () =>
  z.optional(field.part(Range, 'The moments that `since` and `until` came to; absent when neither was given.'));

const RowCount = answer('RowCountDto', {
  rows: field.count('How many.', 12_400),
  isExact: field.flag('Whether they were counted. If not, the database has estimated them.', false),
});

export const count = () =>
  z.optional(
    field.partOrNull(
      RowCount,
      'How many there are on all pages; absent without `count=estimate` and on pages after the first, null where it cannot be said soon.',
    ),
  );
