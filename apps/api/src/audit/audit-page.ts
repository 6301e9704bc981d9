import { field } from '@sidetrack/views';
import { z } from 'zod';

/** One page of discrepancies or absences, with the number of entries in each class. */
export interface AuditPage<Resource> {
  readonly data: readonly Resource[];
  readonly next: string | null;
  /** One count for each class in the filter, over all pages. Null on later pages, and when counts are not wanted. */
  readonly counts: Readonly<Record<string, number>> | null;
}

/** The `counts` of a page. `nullWhen` says when they are null. */
export const countsByClass = (nullWhen: string, example: Readonly<Record<string, number>>) =>
  field.mapOrNull(
    z.int().min(0),
    `How many there are of every class that was asked for, on all pages; null ${nullWhen}.`,
    example,
  );
