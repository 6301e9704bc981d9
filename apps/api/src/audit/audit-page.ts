import { field } from '@sidetrack/views';
import { z } from 'zod';

/** A page of what is not as it should be, and how much of it there is by class. */
export interface AuditPage<Resource> {
  readonly data: readonly Resource[];
  readonly next: string | null;
  /** For every class that was asked for, over all pages; null on the pages after the first, and where not wanted. */
  readonly counts: Readonly<Record<string, number>> | null;
}

/** The `counts` of such a page; where they are not wanted, it says why. */
export const countsByClass = (nullWhen: string, example: Readonly<Record<string, number>>) =>
  field.mapOrNull(
    z.int().min(0),
    `How many there are of every class that was asked for, on all pages; null ${nullWhen}.`,
    example,
  );
