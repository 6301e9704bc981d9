import { classInWords } from '../shared/class-words';
import { countriesLike } from '../shared/countries';
import { describeDestination } from './describe-destination';
import type { Destination } from './destination';
import { FILTER_WORDS, MEANINGS, type FilterWord } from './filter-words';
import { readSearch, withoutQuotes } from './read-search';
import { VALUES } from './values';

/** What the box offers while somebody types: a page to go to, or how the text can go on. */
export interface Suggestion {
  /** What would stand in the box. */
  readonly text: string;
  readonly detail: string;
  /** The page. Without one, the text goes into the box and is gone on with. */
  readonly to?: Destination;
}

export interface SuggestionGroup {
  readonly title: string;
  readonly suggestions: readonly Suggestion[];
}

const MOST_OF_A_GROUP = 7;
const WORDS = [...(Object.keys(FILTER_WORDS) as FilterWord[]), 'in'] as const;
/** Before anything is typed, these tell what can be. */
const FIRST_WORDS = ['status', 'class', 'error', 'country', 'to', 'after', 'in'] as const;

/**
 * The suggestions for a text: how it reads, first as Enter takes it; the filters that it may be the beginning of; and
 * recent searches that have it in them.
 */
export function suggest(text: string, recent: readonly string[]): readonly SuggestionGroup[] {
  const typed = text.trim();
  const before = recent.filter((one) => one !== typed && one.toLowerCase().includes(typed.toLowerCase()));
  const readings = { title: 'Go to', suggestions: typed === '' ? [] : readingsOf(typed) };
  const filters = {
    title: 'Filters',
    suggestions: typed === '' ? FIRST_WORDS.map(beginningOf('')) : filtersFor(text),
  };
  const groups = [
    // Hardly any SID is a word: what begins so is meant more often.
    ...(isWord(typed) ? [filters, readings] : [readings, filters]),
    { title: 'Recent searches', suggestions: before.flatMap(goTo) },
  ];
  return groups
    .filter(({ suggestions }) => suggestions.length > 0)
    .map(({ title, suggestions }) => ({ title, suggestions: suggestions.slice(0, MOST_OF_A_GROUP) }));
}

const isWord = (text: string): boolean => /^[\p{L} ]+$/u.test(text) && readsAsSid(text);

function readsAsSid(text: string): boolean {
  const read = readSearch(text);
  return read.ok && read.to.to === '/sid/$sid';
}

/** A text as Enter takes it, then in all the ways in which it could have been meant. */
function readingsOf(text: string): readonly Suggestion[] {
  const bare = withoutQuotes(text);
  const others: readonly Destination[] = text.includes(':')
    ? []
    : [
        ...(/\d{3}/.test(bare) ? [{ to: '/number/$number', params: { number: bare } } as const] : []),
        ...(/^\S{3,}$/.test(bare) ? [{ to: '/sid/$sid', params: { sid: bare } } as const] : []),
        ...(/[\w-]/.test(bare) ? [{ to: '/ticket/$reference', params: { reference: bare } } as const] : []),
      ];
  const first = goTo(text);
  const further = others
    .filter((to) => first[0]?.to?.to !== to.to)
    .map((to) => ({ text, detail: describeDestination(to), to }));
  return [...first, ...further];
}

/** A text that can be read, with the page that it leads to. */
function goTo(text: string): readonly Suggestion[] {
  const read = readSearch(text);
  return read.ok ? [{ text, detail: describeDestination(read.to), to: read.to }] : [];
}

/** The filters that the last word may be the beginning of. */
function filtersFor(text: string): readonly Suggestion[] {
  const cut = text.lastIndexOf(' ') + 1;
  const [kept, last] = [text.slice(0, cut), text.slice(cut)];
  if (last === '') return WORDS.map(beginningOf(kept));
  const [, word, given] = /^([a-z]+):(.*)$/is.exec(last) ?? [];
  const found =
    word === undefined ? valuesLike(last.toLowerCase()) : valuesOf(word.toLowerCase(), (given ?? '').toLowerCase());
  const stems =
    word === undefined ? WORDS.filter((one) => one.startsWith(last.toLowerCase())).map(beginningOf(kept)) : [];
  const filters = found.map(({ text: filter, detail }) => {
    const [read] = goTo(kept + filter);
    return { text: kept + filter, detail: detail === '' ? (read?.detail ?? '') : detail, to: read?.to };
  });
  return [...stems, ...filters].filter((one) => one.text.trim() !== text.trim());
}

/** The values of any filter that begin so. */
const valuesLike = (beginning: string): readonly Suggestion[] =>
  beginning.length < 2 ? [] : WORDS.flatMap((word) => valuesOf(word, beginning));

/** The values of a filter that begin so, or of which a word begins so: `overdue` of `receipt-overdue`. */
function valuesOf(word: string, beginning: string): readonly Suggestion[] {
  if (word === 'country') return countriesLike(beginning).map(countryOf);
  const given = beginning.split(',');
  const last = given.pop() ?? '';
  const first = given.map((one) => `${one},`).join('');
  const values = isKnown(word) ? (VALUES[word] ?? []) : [];
  return values
    .filter((value) => `-${value}`.includes(`-${last}`))
    .map((value) => ({ text: `${word}:${first}${value}`, detail: detailOf(word, value) }));
}

const isKnown = (word: string): word is FilterWord | 'in' => (WORDS as readonly string[]).includes(word);

const detailOf = (word: string, value: string): string =>
  word === 'class' ? `our reading: ${classInWords(value)}` : word === 'status' ? 'the provider’s word' : '';

const countryOf = ({ code, name }: { readonly code: string; readonly name: string }): Suggestion => ({
  text: `country:${code}`,
  detail: name,
});

const beginningOf =
  (kept: string) =>
  (word: FilterWord | 'in'): Suggestion => ({ text: `${kept}${word}:`, detail: MEANINGS[word] });
