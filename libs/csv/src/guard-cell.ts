import { escapeInvisibleInJson, showInvisible } from '@sidetrack/visible-text';

/**
 * The characters that spreadsheets take for the beginning of a formula, with the full-width forms of Asian keyboards.
 */
const STARTER = '[=+\\-@＝＋－＠]';

/**
 * The separators at which a reader of CSV may split, whatever separator this file was written with. A spreadsheet takes
 * the separator of its user's country, often a semicolon. To such a spreadsheet our quotes are in the middle of a cell,
 * so the quotes hold nothing together, not even lines.
 */
const SEPARATOR = '[;,|\\t\\r\\n"]';

/**
 * Blanks that some readers remove, without the blanks that separate. With the latter, a run of tabs would be examined
 * once for each tab.
 */
const BLANKS = '[^\\S\\t\\r\\n]*';

/** A number, or a phone number in E.164, up to the next separator. Digits alone cannot act as a formula. */
const PLAIN_NUMBER = `[+-]?\\d+(?:\\.\\d+)?(?:${SEPARATOR}|$)`;

/** The place before each formula that a reader could find in a text, wherever the reader splits the text. */
const BEFORE_FORMULA = new RegExp(`(?:^|${SEPARATOR})${BLANKS}(?=${STARTER})(?!${PLAIN_NUMBER})`, 'g');

/** The same with the character itself, which JSON can write as an escape. */
const FORMULA_STARTER = new RegExp(`(${SEPARATOR}${BLANKS})(?!${PLAIN_NUMBER})(${STARTER})`, 'g');

/** Most cells: a SID, a status, a time, a number. None of these holds a separator, so they need no closer look. */
const PLAIN = /^(?:\w[\w.:+-]*)?$/;

/** Some spreadsheets remove these at the beginning of a cell, and then look at the text behind them. */
const BEGINS_WITH_LAYOUT = /^[\t\r\n]/;

const STRING_OF_JSON = /"(?:[^"\\]|\\.)*"/g;

/**
 * A cell that no spreadsheet runs as a formula, whatever separator the spreadsheet uses. Texts of callbacks come from
 * strangers: `=HYPERLINK(…)` in a sender's name, or `x;=HYPERLINK(…)`, would otherwise act on the person who opens the
 * file. An apostrophe is put before each such place, and spreadsheets take the apostrophe for "text". Phone numbers
 * keep their plus, because digits cannot hide a formula. Invisible characters (marks of direction, control characters)
 * are written out.
 */
export function guardCell(text: string): string {
  if (PLAIN.test(text)) return text;
  const guarded = showInvisible(text).replaceAll(BEFORE_FORMULA, "$&'");
  return BEGINS_WITH_LAYOUT.test(guarded) ? `'${guarded}` : guarded;
}

/**
 * The same for a cell of JSON, as `JSON.stringify` writes it. The meaning for programs stays the same: characters that
 * could begin a formula, and invisible characters, become escapes of JSON (`\u003d`).
 */
export function guardJsonCell(json: string): string {
  return escapeInvisibleInJson(json).replaceAll(STRING_OF_JSON, (string) =>
    string.replaceAll(FORMULA_STARTER, (_, before: string, starter: string) => before + escaped(starter)),
  );
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
