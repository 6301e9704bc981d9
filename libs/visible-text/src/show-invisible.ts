/**
 * What a reader does not see and a terminal, an editor or a browser acts on: control characters (C0, DEL, C1, escape among
 * them), marks of direction and format (`\p{Cf}`, Unicode tags among them), line and paragraph separators, lone surrogates,
 * and what is drawn as nothing (`\p{DI}`). Left out are line ends and tabs, which are layout, and variation selectors,
 * with which ordinary emoji are written.
 */
const INVISIBLE = /(?![\ufe00-\ufe0f\n\t]|\r\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/gu;

/** The same, and whatever else begins a line or a column. */
const INVISIBLE_IN_LINE = /(?![\ufe00-\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/gu;

/** Names that everybody knows. */
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A text for people of which nothing is hidden: each character that they would not see is written out (`\x1b`, `\u202e`),
 * so that a stranger's text cannot move the cursor, colour, overwrite or turn round what stands beside it. Lines stay
 * lines. In JSON as `JSON.stringify` writes it the text means the same afterwards: that has no control characters left,
 * and the others become escapes of JSON.
 */
export const showInvisible = (text: string): string => text.replaceAll(INVISIBLE, writtenOut);

/** The same for a text that has to stay in its line or cell: line ends and tabs are written out as well. */
export const showInOneLine = (text: string): string => text.replaceAll(INVISIBLE_IN_LINE, writtenOut);

/**
 * Lines of JSON with each such character as an escape of JSON (`\u001b`), which means the same to every program that reads
 * it. For what is JSON to programs and is read by people on a terminal all the same: a log.
 */
export const escapeInvisibleInJson = (json: string): string =>
  json.replaceAll(INVISIBLE, (character) => inUnits(character));

function writtenOut(character: string): string {
  const short = SHORT[character];
  if (short !== undefined) return short;
  const code = character.charCodeAt(0);
  return code < 0x20 ? `\\x${code.toString(16).padStart(2, '0')}` : inUnits(character);
}

/** By UTF-16 units, as JSON and JavaScript write what is beyond the first 65,536 characters. */
function inUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');
}
