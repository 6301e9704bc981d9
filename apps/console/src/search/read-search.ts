import type { ListSearch } from '../lists/filters/list-search';
import { LISTS, type ListName } from '../lists/kinds/list-names';
import { FILTER_WORDS, isFilterWord, type FilterWord } from './filter-words';
import { looksLikeNumber } from './looks-like-number';

/** Where a search leads, or why the text cannot be read. */
export type Search = { readonly ok: true; readonly to: Destination } | { readonly ok: false; readonly fault: string };

export type Destination =
  | { readonly to: '/sid/$sid'; readonly params: { readonly sid: string } }
  | { readonly to: '/number/$number'; readonly params: { readonly number: string } }
  | { readonly to: `/${ListName}`; readonly search: ListSearch };

const FILTERS = /(?:^|\s)([a-z]+):("[^"]*"|\S*)/gi;
/** Statuses that only calls have. */
const CALL_STATUSES = ['initiated', 'ringing', 'answered', 'in-progress', 'busy', 'no-answer', 'completed'];

/**
 * Where a text of the search box leads: filters lead to a list, digits to a phone number, and everything else to the
 * page of a SID, which also knows tickets. A URL and a label (`MessageSid: …`) contain colons too, so only known words
 * make a filter.
 */
export function readSearch(text: string): Search {
  const filters = [...text.matchAll(FILTERS)].map(([, word, value]) => ({
    word: word!.toLowerCase(),
    value: value!.replaceAll('"', ''),
  }));
  if (filters.some(({ word }) => isFilterWord(word) || word === 'in')) return readFilters(text, filters);
  const bare = withoutQuotes(text.trim());
  if (looksLikeNumber(bare)) return found({ to: '/number/$number', params: { number: bare } });
  return found({ to: '/sid/$sid', params: { sid: text.trim() } });
}

/**
 * Loops from both ends. A regular expression for quotes at the end would start anew at each quote inside, which takes
 * quadratic time.
 */
function withoutQuotes(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && `"'“‘`.includes(text[start]!)) start += 1;
  while (end > start && `"'”’`.includes(text[end - 1]!)) end -= 1;
  return text.slice(start, end);
}

interface Filter {
  readonly word: string;
  readonly value: string;
}

function readFilters(text: string, filters: readonly Filter[]): Search {
  const loose = text.replaceAll(FILTERS, ' ').trim();
  if (loose !== '') return { ok: false, fault: `What is “${loose}”? Put a word such as to: or status: before it.` };
  const values = new Map<FilterWord, string[]>();
  let list: ListName | null = null;
  for (const { word, value } of filters) {
    if (value === '') return { ok: false, fault: `Nothing stands behind ${word}:` };
    if (word === 'in') {
      list = LISTS.find((name) => name.startsWith(value.toLowerCase())) ?? null;
      if (list === null) return { ok: false, fault: `in: is one of ${LISTS.join(', ')}.` };
    } else if (isFilterWord(word)) {
      values.set(word, [...(values.get(word) ?? []), ...value.split(',')]);
    } else {
      return { ok: false, fault: `There is no ${word}: — known are ${Object.keys(FILTER_WORDS).join(', ')}, in.` };
    }
  }
  return found({ to: `/${list ?? listFor(values)}`, search: toListSearch(values) });
}

function listFor(values: ReadonlyMap<FilterWord, readonly string[]>): ListName {
  const isOfCalls = values.get('status')?.every((status) => CALL_STATUSES.includes(status)) ?? false;
  return isOfCalls && !values.has('class') && !values.has('error') ? 'calls' : 'messages';
}

function toListSearch(values: ReadonlyMap<FilterWord, readonly string[]>): ListSearch {
  const entries = [...values].map(([word, given]) => {
    const isRepeatable = word === 'status' || word === 'class' || word === 'error' || word === 'tag';
    return [FILTER_WORDS[word], isRepeatable ? given : (given.at(-1) ?? '')];
  });
  return Object.fromEntries(entries) as ListSearch;
}

const found = (to: Destination): Search => ({ ok: true, to });
