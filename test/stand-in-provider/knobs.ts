/** What goes wrong at the stand-in, or is otherwise than usual. Every knob may be turned while it runs. */
export interface Knobs {
  /** The provider's clock. Only `lagMs` and `hiddenUntil` look at it. */
  now: () => Date;
  /** A replica that lags: what was reported within this time before `now` does not show. 0: everything reported shows. */
  lagMs: number;
  /** Until that moment a resource (by SID) shows as it was before its present status; 404 where that is its first. */
  hiddenUntil: Map<string, Date>;
  /** Answered 404, and left out of lists; the native logs list them on request, as no more than deleted. */
  deleted: Set<string>;
  /** Sent by another interface of SignalWire's: in the native log, and 404 in the compatibility API. */
  onlyInLog: Set<string>;

  /** Every n-th request is answered 429. */
  throttleEvery: number | null;
  /** The `Retry-After` of a 429: seconds, or a date as HTTP writes it. Null: the header is missing. */
  retryAfter: number | string | null;
  /** Every n-th request is answered with `failStatus`. */
  failEvery: number | null;
  failStatus: number;
  /** How errors are said; SignalWire says them in all three ways. */
  errorShape: 'code' | 'errors-objects' | 'errors-strings';
  /** Credentials that are right, but may read nothing: 403. */
  forbidden: boolean;
  /** Credentials that were taken back: 401, also to the right ones. */
  wrongCredentials: boolean;

  /** Before each page but the first, a row comes in at the front of the list, or the first one is gone. */
  shiftWhilePaging: 'insert' | 'remove' | null;
  /** What every page but the first is answered with: the provider forgets where its lists go on. */
  laterPages: 400 | 404 | null;
  /** The origin, such as `https://elsewhere.example`, that the next page is said to be at. */
  nextPageHost: string | null;
  /** Where every request is redirected to. */
  redirectTo: string | null;
  /** A list without an end: its next page is the page itself, or it begins anew behind its last page. */
  neverEnds: 'same' | 'onward' | null;
  /** How long each answer waits. */
  slowMs: number;
  /** Answers of so many bytes, sent without a length. */
  hugeAnswer: number | null;
  /** Answers of 200 that are no list and no resource: a page for people, JSON cut in its middle, JSON of another shape. */
  unreadable: 'html' | 'cut' | 'other-shape' | null;
  /** What the native logs of SignalWire are answered with where there are none. */
  withoutNativeLogs: 403 | 404 | 405 | 501 | null;

  /** Whether `DateSent>`, `StartTime<` and their like include the moment named: the documents contradict each other. */
  dateBounds: 'inclusive' | 'exclusive';
  /** Whether a message that failed before it was sent has a `date_sent`; without one no list by that date has it. */
  failedHaveSentDate: boolean;
  /** Prices are corrected days later: each is multiplied, and `date_updated` moves on to that moment. */
  repriced: { readonly factor: number; readonly at: Date } | null;
}

/** A provider in good health, whose answers are up to date. */
export const wellBehaved = (): Knobs => ({
  now: () => new Date(),
  lagMs: 0,
  hiddenUntil: new Map(),
  deleted: new Set(),
  onlyInLog: new Set(),
  throttleEvery: null,
  retryAfter: null,
  failEvery: null,
  failStatus: 503,
  errorShape: 'code',
  forbidden: false,
  wrongCredentials: false,
  shiftWhilePaging: null,
  laterPages: null,
  nextPageHost: null,
  redirectTo: null,
  neverEnds: null,
  slowMs: 0,
  hugeAnswer: null,
  unreadable: null,
  withoutNativeLogs: null,
  dateBounds: 'inclusive',
  failedHaveSentDate: false,
  repriced: null,
});
