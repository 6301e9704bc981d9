/** Whole seconds since 1970, both ends included: the REST APIs know no smaller unit. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

const DAY_S = 86_400;

export const secondOf = (date: Date): number => Math.floor(date.getTime() / 1_000);

/**
 * The span that a value of a date filter names: a UTC day for `2026-11-01`, else one second. Null when it is no date.
 * With `toTheDay` a time counts as its day: Twilio, and SignalWire for messages, promise days alone, and
 * their clients send a time all the same.
 */
export function spanOf(value: string, toTheDay: boolean): Span | null {
  const time = Date.parse(value);
  if (!/^\d{4}-\d\d-\d\d|^[A-Z][a-z]{2}, \d/.test(value) || Number.isNaN(time)) return null;
  const second = Math.floor(time / 1_000);
  if (!toTheDay && value.length > 'YYYY-MM-DD'.length) return { from: second, until: second };
  const from = Math.floor(second / DAY_S) * DAY_S;
  return { from, until: from + DAY_S - 1 };
}

/** The seconds on one side of a span, with or without the span itself. */
export function sideOf(span: Span, side: '<' | '>', isInclusive: boolean): Span {
  return side === '<'
    ? { from: -Infinity, until: isInclusive ? span.until : span.from - 1 }
    : { from: isInclusive ? span.from : span.until + 1, until: Infinity };
}
