import type { Kind } from '@sidetrack/domain';
import type { Answer, Asked, FailureReason, Page } from './asked.js';
import type { ReportedResource } from './reported-resource.js';

/** Asks the REST API of one account. Requests are sent one after the other, whoever asks; what fails is a value. */
export interface ProviderReader {
  /**
   * One page of the resources of a UTC day (`YYYY-MM-DD`): the first page with `next` null, the page after another one
   * with its `next`, which may have been kept by another process. A page may hold resources of a neighbouring second of
   * another day, or one that an earlier page had: lists shift while they are read.
   *
   * @throws RangeError when `day` is no day
   */
  listDay(kind: Kind, day: string, next: string | null): Promise<Asked<Page>>;
  /** One resource by its SID, as the provider has it now. */
  fetchOne(kind: Kind, sid: string): Promise<Asked<Answer & { readonly resource: ReportedResource }>>;
  /** Stops what is being asked, which then fails with `stopped`, and gives up the connection. */
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** Aborting it stops what is being asked, and all that is asked later. */
  readonly signal?: AbortSignal;
  /** How many requests a minute are sent at most, evenly spread: 1,200. */
  readonly requestsPerMinute?: number | undefined;
  /** How long one request may take, from the connection to the last byte of the answer: 30,000. */
  readonly timeoutMs?: number;
  /** How many bytes of an answer are read at most: 8 MiB. */
  readonly maxBytes?: number;
  /** How often one request is sent at most: 5. */
  readonly tries?: number;
  /** How many rows a page is asked to have: 1,000, the most that either provider gives. */
  readonly pageSize?: number;
  /** The pause before the second try: about 100 ms. Each further one is about twice as long, up to 30 s. */
  readonly firstPauseMs?: number;
  /** The clock that answers are dated by; the system's. */
  readonly now?: () => Date;
  /** Told the outcome of every HTTP request, also of those that are tried again. */
  readonly onRequest?: (outcome: { readonly kind: Kind; readonly outcome: 'ok' | FailureReason }) => void;
}
