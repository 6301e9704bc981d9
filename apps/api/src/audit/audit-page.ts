/** A page of what is not as it should be, and how much of it there is by class. */
export interface AuditPage<Resource> {
  readonly data: readonly Resource[];
  readonly next: string | null;
  /** For every class that was asked for, over all pages; null on the pages after the first, and where not wanted. */
  readonly counts: Readonly<Record<string, number>> | null;
}
