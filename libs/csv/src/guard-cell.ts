import { escapeInvisibleInJson, showInvisible } from '@sidetrack/visible-text';

/** What spreadsheets take for the beginning of a formula, the full-width forms of Asian keyboards among them. */
const STARTER = '[=+\\-@＝＋－＠]';

/**
 * What a reader of CSV may split at, whatever this file was written with. A spreadsheet takes the separator of its reader's
 * country, often a semicolon; to it our quotes stand in the middle of a cell, so they hold nothing together, no lines either.
 */
const SEPARATOR = '[;,|\\t\\r\\n"]';

/** Blanks, which some readers take away, but none that separates: else a run of tabs would be looked at once for each. */
const BLANKS = '[^\\S\\t\\r\\n]*';

/** A number, or a phone number in E.164, up to the next separator: digits cannot do anything. */
const PLAIN_NUMBER = `[+-]?\\d+(?:\\.\\d+)?(?:${SEPARATOR}|$)`;

/** The place before each formula that a reader could find in a text, however it splits it. */
const BEFORE_FORMULA = new RegExp(`(?:^|${SEPARATOR})${BLANKS}(?=${STARTER})(?!${PLAIN_NUMBER})`, 'g');

/** The same with the character itself, which JSON can write in another way. */
const FORMULA_STARTER = new RegExp(`(${SEPARATOR}${BLANKS})(?!${PLAIN_NUMBER})(${STARTER})`, 'g');

/** Most cells: a SID, a status, a time, a number, none of which holds a separator. They need no closer look. */
const PLAIN = /^(?:\w[\w.:+-]*)?$/;

/** Some spreadsheets take these away at the beginning of a cell, and look at what is behind them. */
const BEGINS_WITH_LAYOUT = /^[\t\r\n]/;

const STRING_OF_JSON = /"(?:[^"\\]|\\.)*"/g;

/**
 * A cell that no spreadsheet runs as a formula, whatever separator it goes by: texts of callbacks are strangers' texts, and
 * `=HYPERLINK(…)` in a sender's name, or `x;=HYPERLINK(…)`, would otherwise act on whoever opens the file. An apostrophe
 * stands before each such place, which spreadsheets take for "text". Phone numbers keep their plus: nothing can hide in
 * digits. What nobody would see (marks of direction, control characters) is written out.
 */
export function guardCell(text: string): string {
  if (PLAIN.test(text)) return text;
  const guarded = showInvisible(text).replaceAll(BEFORE_FORMULA, "$&'");
  return BEGINS_WITH_LAYOUT.test(guarded) ? `'${guarded}` : guarded;
}

/**
 * The same for a cell of JSON, as `JSON.stringify` writes it. It means to programs what it meant before: what could begin a
 * formula, and what nobody would see, is an escape of JSON instead (`\u003d`).
 */
export function guardJsonCell(json: string): string {
  return escapeInvisibleInJson(json).replaceAll(STRING_OF_JSON, (string) =>
    string.replaceAll(FORMULA_STARTER, (_, before: string, starter: string) => before + escaped(starter)),
  );
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
