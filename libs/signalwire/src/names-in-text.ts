import { KNOWN_NAMES } from './parameter-names.js';

/**
 * The URL parameter that binds a body, by the body's SHA-256 in hex. A person who can write this parameter can choose
 * the body.
 */
export const BODY_HASH = 'bodySHA256';

/** For each known name, the endings that make another known name of it: for `From` these are `City`, `State`… */
export const CONTINUATIONS: ReadonlyMap<string, readonly string[]> = new Map(
  KNOWN_NAMES.map((name) => [name, KNOWN_NAMES.flatMap((other) => continuationsOf(name, other))]),
);

function continuationsOf(name: string, other: string): string[] {
  return Array.from(name, (_, start) => name.slice(start))
    .filter((end) => end.length < other.length && other.startsWith(end))
    .map((end) => other.slice(end.length));
}

/**
 * The known names by their first two letters, a capital and a small one, the longest first. Looking up this table at
 * each capital letter costs a nanosecond for each character of a callback. One regular expression of all names costs
 * thirty.
 */
const NAMES_BY_LETTERS: readonly (readonly string[] | undefined)[] = namesByLetters();

const LONGEST_NAME = Math.max(...KNOWN_NAMES.map(({ length }) => length));

function namesByLetters(): (readonly string[] | undefined)[] {
  const longestFirst = KNOWN_NAMES.toSorted((one, other) => other.length - one.length);
  const table: (string[] | undefined)[] = Array.from({ length: 26 * 26 });
  for (const name of longestFirst) (table[placeOf(name, 0)] ??= []).push(name);
  return table;
}

/** The place in the table for the first two letters at this place of a text; -1 where no name can begin. */
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
 * `CallSid`. Only ends that complete some known name are listed. Each has at least two letters, since no name begins
 * with two capitals.
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
export function holdsName(value: string): boolean {
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

/** For each place of a text where a known name begins, the longest known name there. */
export function namesIn(text: string): { readonly name: string; readonly start: number }[] {
  const found: { readonly name: string; readonly start: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const name = nameAt(text, at) ?? (text.startsWith(BODY_HASH, at) ? BODY_HASH : undefined);
    if (name !== undefined) found.push({ name, start: at });
  }
  return found;
}
