import type { Report } from './fold-reports.js';
import type { Resource } from './resource.js';

/** A resource as it was put, or all that was reported of it; `resource` is null where the reports must be folded anew. */
export interface Entry {
  readonly reports: readonly Report[];
  resource: Resource | null;
}
