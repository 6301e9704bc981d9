/** What spreadsheets take for the beginning of a formula, the full-width forms of Asian keyboards among them. */
const BEGINS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A number, or a phone number in E.164: digits cannot do anything. */
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/**
 * A cell that no spreadsheet runs as a formula: texts of callbacks are strangers' texts, and `=HYPERLINK(…)` in a
 * sender's name would otherwise act on whoever opens the file. Such a text gets an apostrophe in front, which
 * spreadsheets do not show. Phone numbers keep their plus: nothing can hide in digits.
 */
export function guardCell(text: string): string {
  return BEGINS_FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}
