import { isSid, type Parameters, type ParameterValue, type SignatureEvidence } from '@sidetrack/domain';
import { isList } from './is-list.js';
import { BODY_HASH, CONTINUATIONS, holdsName, namesIn } from './names-in-text.js';
import { DECIDING_NAMES, FACT_NAMES } from './parameter-names.js';
import { queryOf } from './parse-parameters.js';

/** The part of a callback that decides how the signed text may be split. */
export interface SignedReading {
  readonly params: Parameters;
  readonly evidence: Pick<SignatureEvidence, 'scheme' | 'signedUrl'>;
  /**
   * Whether the parameters hold everything that was sent. Different bytes that are not UTF-8 can give the same text, so
   * the parameters do not say which bytes were sent.
   */
  readonly isExact: boolean;
}

/**
 * The SIDs that another reading of the same signed text may be about. A reading is a way to split the signed text into
 * names and values. Null for an ordinary callback.
 *
 * The provider signs names and values with nothing between them. So a person who sees a signature can split the signed
 * text into other parameters: a text message that says `MessageSid…MessageStatusdelivered` becomes a receipt. A forged
 * reading cannot be told from the original one by itself. But at least one of two readings that differ has
 *
 * - the name of a fact inside a value or another name, at a place where it could be a parameter, or
 * - any known name inside the value of a fact, or
 * - an unknown name right behind the value of a fact, or behind the URL's query.
 *
 * If neither has any of these, the names of the facts are at the same places in both readings, and so are the ends of
 * their values: both readings say the same. An ordinary callback has none of these, and the check takes well below a
 * microsecond.
 *
 * When the result is null, every other reading of the text has one of these marks, so the check finds that other
 * reading when it comes. Otherwise the result are the SIDs under which an ordinary reading is in the log, if it came
 * first.
 */
export function findOtherReadings(reading: SignedReading): readonly string[] | null {
  return mayBeSplit(reading) && isSplittable(reading) ? sidsOfOthers(reading) : null;
}

const HASH_LENGTH = 64;
const [ACCOUNT_NAMES = [], SID_NAMES = []] = DECIDING_NAMES;
const DECIDING: ReadonlySet<string> = new Set([...DECIDING_NAMES.flat(), BODY_HASH]);

/** The quick check, done for each callback. It gives false only where there is certainly nothing to find. */
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
    // A known name is one parameter: `SmsMessageSid` does not contain the parameter `MessageSid`.
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

const textOf = (tokens: readonly Token[]): string => tokens.map(({ name, value }) => name + value).join('');

/**
 * The SIDs that ordinary readings of the text may have. An ordinary reading has its SID right behind the name of a SID,
 * and a known name, or nothing, right behind the SID.
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

/** The SID in the form that it has in the query of a GET. */
function ofQuery(behind: string): string {
  const [, encoded = ''] = /^=([^&]*)/.exec(behind) ?? [];
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
