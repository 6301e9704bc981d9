import type { ListSearch } from '../../lists/filters/list-search';
import type { AskedDimension, Breakdown, BreakdownValue } from './breakdown-question';
import { sumOf, type Parts } from './worst-part';

/** One value of a dimension: its share of what matters, that of the time before, and how it went over the time. */
export interface DimensionRow {
  readonly value: string;
  readonly messages: number;
  readonly messagesBefore: number;
  readonly share: number | null;
  readonly shareBefore: number | null;
  readonly parts: Parts;
  /** The filters of a list that leave its messages. */
  readonly filters: ListSearch;
  /** Those that leave what went wrong of them. */
  readonly badFilters: ListSearch;
}

/** What the shares of rows say. */
export interface ShareMeaning {
  readonly column: string;
  /** Whether it is good that it grows. */
  readonly isGood: boolean;
  /** What went wrong in the small charts: a share of what was sent out. */
  readonly bad: string;
}

export const DELIVERY_RATE: ShareMeaning = { column: 'Delivery rate', isGood: true, bad: 'failed' };

export const SHARE_OF_CODE: ShareMeaning = { column: 'Share of all', isGood: false, bad: 'with the code' };

/** The values of a breakdown with their delivery rates. */
export const rowsOfRates = ({ values }: Breakdown, dimension: AskedDimension): readonly DimensionRow[] =>
  values.map((one) => ({
    ...countsOf(one),
    share: one.deliveryRate,
    shareBefore: one.before.deliveryRate,
    parts: { whole: one.series.outbound, bad: one.series.failed },
    filters: filtersOf(one, dimension),
    badFilters: { class: ['failed'] },
  }));

/** Error codes as shares of everything that was sent out. Of what has one, nothing is delivered. */
export function rowsOfCodes({ values, total }: Breakdown): readonly DimensionRow[] {
  return values.map((one) => ({
    ...countsOf(one),
    share: shareOf(one.messages, sumOf(total.series.outbound)),
    shareBefore: shareOf(one.before.messages, sentOut(total.before)),
    parts: { whole: total.series.outbound, bad: one.series.messages },
    filters: { errorCode: [one.value] },
    badFilters: {},
  }));
}

/**
 * The values of a breakdown of one error code as shares of what was sent out for the same value.
 *
 * @param all the breakdown of everything, by the same dimension
 */
export function rowsOfOneCode(
  { values, errorCode }: Breakdown,
  all: Breakdown,
  dimension: AskedDimension,
): readonly DimensionRow[] {
  return values.map((one) => {
    const whole = all.values.find(({ value }) => value === one.value);
    const code = { errorCode: [errorCode ?? ''] };
    return {
      ...countsOf(one),
      share: whole === undefined ? null : shareOf(one.messages, sumOf(whole.series.outbound)),
      shareBefore: whole === undefined ? null : shareOf(one.before.messages, sentOut(whole.before)),
      parts: { whole: whole?.series.outbound ?? one.series.messages, bad: one.series.messages },
      filters: { ...filtersOf(one, dimension), ...code },
      badFilters: {},
    };
  });
}

const countsOf = ({ value, messages, before }: BreakdownValue) => ({
  value,
  messages,
  messagesBefore: before.messages,
});

const sentOut = ({ messages, byClass }: BreakdownValue['before']): number => messages - (byClass.inbound ?? 0);

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function filtersOf({ value }: BreakdownValue, { by, tag }: AskedDimension): ListSearch {
  switch (by) {
    case 'country':
      return { country: value };
    case 'channel':
      return { channel: value };
    case 'account':
      return { accountSid: value };
    case 'error-code':
      return { errorCode: [value] };
    case 'tag':
      return { tag: [`${tag}:${value}`] };
  }
}
