import { isSid, type Parameters, type ParameterValue, type SignatureEvidence } from '@sidetrack/domain';
import { isList } from './is-list.js';
import { DECIDING_NAMES, FACT_NAMES, KNOWN_NAMES } from './parameter-names.js';
import { queryOf } from './parse-parameters.js';

/** The part of a callback that decides how the signed text may be split. */
export interface SignedReading {
  readonly params: Parameters;
  readonly evidence: Pick<SignatureEvidence, 'scheme' | 'signedUrl'>;
  /**
   * Whether the parameters say all that was sent. Bytes that are not UTF-8 all read as the same text, whatever the
   * bytes were.
   */
  readonly isExact: boolean;
}

/**
 * The provider signs names and values with nothing between them, so whoever sees a signature can split the signed text
 * into other parameters: a text message that says `MessageSid…MessageStatusdelivered` becomes a receipt. Nothing tells
 * the forgery from the original by itself, but at least one of two such readings has
 *
 * - the name of a fact inside a value or another name, at a place where it could stand as a parameter of its own, or
 * - any known name inside the value of a fact, or
 * - an unknown name right behind the value of a fact, or behind the URL's query.
 *
 * For otherwise the names of the facts stand at the same places of both, and so do the ends of their values: the two say
 * the same. Ordinary callbacks are none of it, and are seen to be none in well below a microsecond.
 *
 * Null for an ordinary callback, of which every other reading is one that this tells. For another, the SIDs that an
 * ordinary reading of the same text may be about: under one of them it stands in the log, if it came first.
 */
export function findOtherReadings(reading: SignedReading): readonly string[] | null {
  return mayBeSplit(reading) && isSplittable(reading) ? sidsOfOthers(reading) : null;
}

/**
 * The URL parameter that binds a body, by the body's SHA-256 in hex. A person who can write this parameter can choose
 * the body.
 */
const BODY_HASH = 'bodySHA256';
const HASH_LENGTH = 64;
const [ACCOUNT_NAMES = [], SID_NAMES = []] = DECIDING_NAMES;
const DECIDING: ReadonlySet<string> = new Set([...DECIDING_NAMES.flat(), BODY_HASH]);

/**
 * For each known name, how the text goes on where the name is only the beginning of another known name: `From` with
 * `City`, `State`…
 */
const CONTINUATIONS: ReadonlyMap<string, readonly string[]> = new Map(
  KNOWN_NAMES.map((name) => [name, KNOWN_NAMES.flatMap((other) => continuationsOf(name, other))]),
);

function continuationsOf(name: string, other: string): string[] {
  return Array.from(name, (_, start) => name.slice(start))
    .filter((end) => end.length < other.length && other.startsWith(end))
    .map((end) => other.slice(end.length));
}

/**
 * The known names by their first two letters, a capital and a small one, the longest first. A look-up at each capital
 * letter costs a nanosecond for each character of a callback; one regular expression of all names costs thirty.
 */
const NAMES_BY_LETTERS: readonly (readonly string[] | undefined)[] = namesByLetters();

const LONGEST_NAME = Math.max(...KNOWN_NAMES.map(({ length }) => length));

function namesByLetters(): (readonly string[] | undefined)[] {
  const longestFirst = KNOWN_NAMES.toSorted((one, other) => other.length - one.length);
  const table: (string[] | undefined)[] = Array.from({ length: 26 * 26 });
  for (const name of longestFirst) (table[placeOf(name, 0)] ??= []).push(name);
  return table;
}

/** The place in the table of the names that begin as this text does at this place; -1 where no name can begin. */
function placeOf(text: string, at: number): number {
  const capital = text.charCodeAt(at) - 0x41;
  if (!(capital >= 0 && capital < 26)) return -1;
  const small = text.charCodeAt(at + 1) - 0x61;
  return small >= 0 && small < 26 ? capital * 26 + small : -1;
}

/** The longest known name that begins at this place of a text. */
function nameAt(text: string, at: number): string | undefined {
  const place = placeOf(text, at);
  return place === -1 ? undefined : NAMES_BY_LETTERS[place]?.find((name) => text.startsWith(name, at));
}

/**
 * The possible ends of a value that make another known name together with the name behind the value: `Parent` before
 * `CallSid`. Only beginnings that complete some known name are listed. Each has at least two letters, since no name
 * begins with two capitals.
 */
const BEGINNINGS: ReadonlySet<string> = new Set(
  KNOWN_NAMES.flatMap((name) =>
    Array.from(name, (_, cut) => cut)
      .filter((cut) => cut > 1 && KNOWN_NAMES.some((next) => isCompletedBy(next, name.slice(cut))))
      .map((cut) => name.slice(0, cut)),
  ),
);

function isCompletedBy(next: string, rest: string): boolean {
  return next.startsWith(rest) || rest.startsWith(next);
}

/** Whether a value holds a known name, or ends with the beginning of a known name. */
function holdsName(value: string): boolean {
  for (let at = 0; at < value.length - 1; at += 1) {
    // Most characters of a callback are small letters and digits. Each of these costs only one comparison.
    const code = value.charCodeAt(at);
    if (code < 0x41 || code > 0x5a) continue;
    const place = placeOf(value, at);
    if (place === -1) continue;
    for (const name of NAMES_BY_LETTERS[place] ?? []) if (value.startsWith(name, at)) return true;
    if (value.length - at < LONGEST_NAME && BEGINNINGS.has(value.slice(at))) return true;
  }
  return false;
}

/** The quick look, at each callback. It gives false only where there is nothing to find. */
function mayBeSplit({ params, evidence: { scheme, signedUrl }, isExact }: SignedReading): boolean {
  if (!isExact) return true;
  for (const name in params) {
    const continuations = CONTINUATIONS.get(name);
    if (continuations === undefined) return true;
    const value = params[name];
    if (typeof value !== 'string') return true;
    if (value.length < 2) continue;
    if (holdsName(value)) return true;
    if (continuations.some((end) => value.startsWith(end))) return true;
    if (value.startsWith('=') || (value.length > HASH_LENGTH && value.includes(BODY_HASH))) return true;
  }
  return scheme !== 'url' && isQueryAmbiguous(signedUrl, scheme);
}

/**
 * Parameters can begin inside the URL's query only where the query holds the first of the parameters that no callback
 * lacks.
 */
function isQueryAmbiguous(signedUrl: string, scheme: SignatureEvidence['scheme']): boolean {
  const query = queryOf(signedUrl);
  if (query === '') return false;
  if (scheme !== 'body-sha256' && query.includes(BODY_HASH)) return true;
  return ACCOUNT_NAMES.some((name) => query.includes(name));
}

/** A parameter at its place in the signed text. */
interface Token {
  readonly name: string;
  readonly value: string;
  readonly isKnown: boolean;
  readonly isFact: boolean;
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

function isSplittable(reading: SignedReading): boolean {
  const { signedUrl, scheme } = reading.evidence;
  if (!reading.isExact || isQueryAmbiguous(signedUrl, scheme === 'url' ? 'body-sha256' : scheme)) return true;
  const tokens = tokensOf(reading.params);
  if (tokens.some(({ isFact, value }) => isFact && value.startsWith('='))) return true;
  return endsAtUnknownName(tokens, signedUrl) || holdsNameElsewhere(tokens);
}

function tokensOf(params: Parameters): readonly Token[] {
  let start = 0;
  return Object.keys(params)
    .toSorted()
    .flatMap((name) => textsOf(params[name] ?? null).map((value) => ({ name, value })))
    .map(({ name, value }) => {
      const valueStart = start + name.length;
      const end = valueStart + value.length;
      const token = {
        name,
        value,
        isKnown: CONTINUATIONS.has(name),
        isFact: FACT_NAMES.has(name),
        start,
        valueStart,
        end,
      };
      start = end;
      return token;
    });
}

/** Only a form repeats a parameter. Other JSON values are signed as their bytes. */
function textsOf(value: ParameterValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (isList(value) && value.every((one) => typeof one === 'string')) return value;
  return [JSON.stringify(value)];
}

function endsAtUnknownName(tokens: readonly Token[], signedUrl: string): boolean {
  return tokens.some(({ isKnown }, place) => {
    if (isKnown) return false;
    return tokens[place - 1]?.isFact ?? signedUrl.includes('?');
  });
}

function holdsNameElsewhere(tokens: readonly Token[]): boolean {
  const text = textOf(tokens);
  return namesIn(text).some(({ name, start }) => {
    const end = start + name.length;
    const place = tokens.findLastIndex((token) => token.start <= start && start < token.end);
    const within = tokens[place]!;
    // A known name is one parameter: `SmsMessageSid` is no `MessageSid`.
    if (within.isKnown && end <= within.valueStart) return false;
    if (DECIDING.has(name)) return true;
    if (FACT_NAMES.has(name) && canStandAt(name, place, tokens)) return true;
    return tokens.some((token) => token.isFact && token.start < end && start < token.end);
  });
}

/**
 * Parameters are signed in the order of their names, so the parameters that make a callback have to come before or
 * after this one.
 */
function canStandAt(name: string, place: number, tokens: readonly Token[]): boolean {
  return DECIDING_NAMES.every((names) =>
    tokens.some((token, at) => names.includes(token.name) && (at <= place ? token.name <= name : token.name >= name)),
  );
}

/** For each place of a text where a known name begins, the longest known name there. */
function namesIn(text: string): { readonly name: string; readonly start: number }[] {
  const found: { readonly name: string; readonly start: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const name = nameAt(text, at) ?? (text.startsWith(BODY_HASH, at) ? BODY_HASH : undefined);
    if (name !== undefined) found.push({ name, start: at });
  }
  return found;
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ name, value }) => name + value).join('');

/**
 * An ordinary reading has its SID right behind a name of a SID. Right behind the SID comes a known name, or nothing.
 */
function sidsOfOthers({ params, evidence: { signedUrl } }: SignedReading): readonly string[] {
  const texts = [queryOf(signedUrl), textOf(tokensOf(params))];
  return [...new Set([...texts, texts.join('')].flatMap(sidsIn))];
}

function sidsIn(text: string): string[] {
  const found = namesIn(text);
  return found.flatMap(({ start }, place) => {
    const name = SID_NAMES.find((each) => text.startsWith(each, start));
    if (name === undefined) return [];
    const begin = start + name.length;
    let next = place + 1;
    while (next < found.length && found[next]!.start < begin) next += 1;
    const behind = text.slice(begin, found[next]?.start);
    return [behind, ofQuery(behind)].filter(isSid);
  });
}

/** The SID as it is written in the query of a GET. */
function ofQuery(behind: string): string {
  const [, encoded = ''] = /^=([^&]*)/.exec(behind) ?? [];
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
