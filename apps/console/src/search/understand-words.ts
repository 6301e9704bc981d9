import { classInWords } from '../shared/class-words';
import { readCountry } from '../shared/countries';
import { LISTS } from '../lists/kinds/list-names';
import type { FilterWord } from './filter-words';
import { DIRECTIONS, STATUSES, VALUES } from './values';

/** A filter as it was written, or as it was understood. */
export interface WrittenFilter {
  readonly word: FilterWord | 'in';
  readonly value: string;
}

/** Codes of the provider for what became of a message. */
const ERROR_CODE = /^[1-6]\d{4}$/;

export const isErrorCode = (text: string): boolean => ERROR_CODE.test(text);

/** Words that people put between those that matter: `failed messages to Germany with error 30007`. */
const BETWEEN = new Set(['to', 'in', 'with', 'and', 'of', 'the', 'error', 'code', 'status']);

/** The longest name of a country has so many words. */
const MOST_WORDS = 5;
/** Nobody writes more than this, and each word is looked up in several ways. */
const MOST_UNDERSTOOD = 12;

/**
 * The filters that words without a colon stand for: a status, a class, a country by its name or code, an error code, a
 * channel, a direction, a list. Null unless every word is understood.
 */
export function understandWords(text: string): readonly WrittenFilter[] | null {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > MOST_UNDERSTOOD) return null;
  const filters: WrittenFilter[] = [];
  let place = 0;
  while (place < words.length) {
    const found = readAt(words, place);
    if (found === null) return null;
    if (found.filter !== null) filters.push(found.filter);
    place += found.length;
  }
  return filters.length === 0 ? null : filters;
}

interface Found {
  /** Null for a word between others. */
  readonly filter: WrittenFilter | null;
  /** So many words. */
  readonly length: number;
}

/** The longest run of words from this place on that means something. */
function readAt(words: readonly string[], place: number): Found | null {
  for (let length = Math.min(MOST_WORDS, words.length - place); length > 0; length -= 1) {
    const phrase = words.slice(place, place + length).join(' ');
    const isAlone = length === words.length;
    const filter = readPhrase(phrase, isAlone);
    if (filter !== null) return { filter, length };
    if (length === 1 && !isAlone && BETWEEN.has(phrase.toLowerCase())) return { filter: null, length };
  }
  return null;
}

function readPhrase(phrase: string, isAlone: boolean): WrittenFilter | null {
  const lower = phrase.toLowerCase();
  const one = (word: WrittenFilter['word'], value: string | undefined): WrittenFilter | null =>
    value === undefined ? null : { word, value };
  return (
    one('error', isErrorCode(phrase) ? phrase : undefined) ??
    one(
      'status',
      STATUSES.find((status) => status === lower),
    ) ??
    one(
      'direction',
      DIRECTIONS.find((direction) => direction === lower),
    ) ??
    one(
      'channel',
      VALUES.channel?.find((channel) => channel === lower),
    ) ??
    one(
      'class',
      VALUES.class?.find((name) => name === lower || classInWords(name) === lower),
    ) ??
    one(
      'in',
      LISTS.find((list) => list === lower),
    ) ??
    one('country', readCountry(phrase, { isAlone })?.code)
  );
}
