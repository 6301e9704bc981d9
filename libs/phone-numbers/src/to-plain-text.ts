/** The zeros of Arabic and Persian digits. The low four bits of such a digit are its value. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * A pasted text as it looks: without the marks that nobody sees, with full-width signs and digits as plain ones, any
 * run of blanks as one, and any dash as a hyphen. A blank at the beginning stays, because it may have been a plus.
 */
export function toPlainText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
}
