import type { ListSearch } from '../lists/filters/list-search';
import { LISTS, type ListName } from '../lists/kinds/list-names';
import { readCountry } from '../shared/countries';
import { CALL_STATUSES, MESSAGE_STATUSES, RECORDING_STATUSES } from '../shared/statuses';
import type { Destination } from './destination';
import { FILTER_WORDS, isFilterWord, type FilterWord } from './filter-words';
import { looksLikeNumber } from './looks-like-number';
import { isErrorCode, understandWords, type WrittenFilter } from './understand-words';

/** Where a search leads, or why the text cannot be read. */
export type Search = { readonly ok: true; readonly to: Destination } | { readonly ok: false; readonly fault: string };

const FILTERS = /(?:^|\s)([a-z]+):("[^"]*"|\S*)/gi;

/**
 * Where a text of the search box leads: filters and words that stand for filters lead to a list, an error code to what
 * it means, digits to a phone number, and everything else to the page of a SID, which also knows tickets. A URL and a
 * label (`MessageSid: …`) contain colons too, so only known words make a filter.
 */
export function readSearch(text: string): Search {
  const written = [...text.matchAll(FILTERS)].map(([, word, value]) => ({
    word: word!.toLowerCase(),
    value: value!.replaceAll('"', ''),
  }));
  if (written.some(({ word }) => isFilterWord(word) || word === 'in')) return readFilters(text, written);
  const bare = withoutQuotes(text.trim());
  if (isErrorCode(bare)) return found({ to: '/codes/$code', params: { code: bare } });
  const understood = understandWords(bare);
  if (understood !== null) return toList(understood);
  if (looksLikeNumber(bare)) return found({ to: '/number/$number', params: { number: bare } });
  return found({ to: '/sid/$sid', params: { sid: text.trim() } });
}

/**
 * Loops from both ends. A regular expression for quotes at the end would start anew at each quote inside, which takes
 * quadratic time.
 */
export function withoutQuotes(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && `"'“‘`.includes(text[start]!)) start += 1;
  while (end > start && `"'”’`.includes(text[end - 1]!)) end -= 1;
  return text.slice(start, end);
}

function readFilters(text: string, written: readonly { readonly word: string; readonly value: string }[]): Search {
  const loose = text.replaceAll(FILTERS, ' ').trim();
  const understood = loose === '' ? [] : understandWords(loose);
  if (understood === null) {
    return { ok: false, fault: `What is “${loose}”? Put a word such as to: or status: before it.` };
  }
  const filters: WrittenFilter[] = [...understood];
  for (const { word, value } of written) {
    if (value === '') return { ok: false, fault: `Nothing stands behind ${word}:` };
    const known = knownWord(word);
    if (known === null) {
      return { ok: false, fault: `There is no ${word}: — known are ${Object.keys(FILTER_WORDS).join(', ')}, in.` };
    }
    filters.push(...value.split(',').map((one) => ({ word: known, value: one })));
  }
  return toList(filters);
}

function knownWord(word: string): WrittenFilter['word'] | null {
  if (word === 'in') return 'in';
  return isFilterWord(word) ? word : null;
}

function toList(filters: readonly WrittenFilter[]): Search {
  const values = new Map<FilterWord, string[]>();
  let list: ListName | null = null;
  for (const { word, value } of filters) {
    if (word !== 'in') {
      values.set(word, [...(values.get(word) ?? []), readValue(word, value)]);
      continue;
    }
    list = LISTS.find((name) => name.startsWith(value.toLowerCase())) ?? null;
    if (list === null) return { ok: false, fault: `in: is one of ${LISTS.join(', ')}.` };
  }
  return found({ to: `/${list ?? listFor(values)}`, search: toListSearch(values) });
}

/** A country may be named; the list has its code. */
const readValue = (word: FilterWord, value: string): string =>
  word === 'country' ? (readCountry(value, { isAlone: true })?.code ?? value) : value;

/** The list that has all of the statuses. What only messages have is asked of messages. */
function listFor(values: ReadonlyMap<FilterWord, readonly string[]>): ListName {
  const statuses = values.get('status') ?? [];
  const has = (known: readonly string[]): boolean => statuses.every((status) => known.includes(status));
  if (statuses.length === 0 || values.has('class') || values.has('error') || values.has('channel')) return 'messages';
  if (has(MESSAGE_STATUSES)) return 'messages';
  if (has(CALL_STATUSES)) return 'calls';
  return has(RECORDING_STATUSES) ? 'recordings' : 'messages';
}

const REPEATABLE: readonly FilterWord[] = ['status', 'class', 'error', 'tag'];

function toListSearch(values: ReadonlyMap<FilterWord, readonly string[]>): ListSearch {
  const entries = [...values].map(([word, given]) => [
    FILTER_WORDS[word],
    REPEATABLE.includes(word) ? given : (given.at(-1) ?? ''),
  ]);
  return Object.fromEntries(entries) as ListSearch;
}

const found = (to: Destination): Search => ({ ok: true, to });
