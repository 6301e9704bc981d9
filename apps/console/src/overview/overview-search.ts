import { textOf } from '../shared/search-parameters';
import type { Measure } from './chart/measure';
import { DEFAULT_PRESET, isPresetName, pickedRange, presetRange, type PresetName, type Range } from './ranges';
import { isDimension, type Dimension } from './dimensions/dimension';

/** What the figures of a page are about, as its address has it. */
export interface FiguresSearch {
  /** How far back it looks. Without it, as far as the page does by default. */
  readonly range?: PresetName;
  /** In place of `range`: a time that was picked. Both ends are ISO 8601. */
  readonly since?: string;
  readonly until?: string;
  /** Without it, bars are as high as what they count. */
  readonly show?: 'share';
  /** Without it, countries. */
  readonly by?: Dimension;
  /** The name of the tag, where `by` is `tag`. */
  readonly tag?: string;
}

export function readFiguresSearch(search: Record<string, unknown>): FiguresSearch {
  const range = textOf(search['range']);
  const [since, until, by] = [timeOf(search['since']), timeOf(search['until']), textOf(search['by'])];
  const isPicked = since !== undefined && until !== undefined && since < until;
  return {
    range: range !== undefined && isPresetName(range) && !isPicked ? range : undefined,
    since: isPicked ? since : undefined,
    until: isPicked ? until : undefined,
    show: search['show'] === 'share' ? 'share' : undefined,
    by: by !== undefined && isDimension(by) ? by : undefined,
    tag: textOf(search['tag']),
  };
}

/** A moment of an address in the one form in which two of them compare as texts. */
function timeOf(value: unknown): string | undefined {
  const moment = new Date(textOf(value) ?? '');
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

export const measureOf = ({ show }: FiguresSearch): Measure => show ?? 'count';

/** The range that an address asks for. */
export function rangeOf({ range, since, until }: FiguresSearch, byDefault = DEFAULT_PRESET): Range {
  if (since !== undefined && until !== undefined) return pickedRange({ since, until });
  return presetRange(range ?? byDefault);
}
