import { drawChance, drawInt, drawOne, type Draws } from '@sidetrack/provider-simulator';

/**
 * Texts that programs often fail on: NUL, halves of surrogate pairs, numbers beyond all types, syntax of other
 * languages.
 */
const TEXTS: readonly [string, ...string[]] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\u{1F4A9}',
  '\uFFFD',
  '\uFEFF',
  '\u202E',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  'true',
  '[object Object]',
  '0',
  '-1',
  '1e999',
  '-0',
  '00012',
  '0x10',
  '1.5',
  '2147483647',
  '2147483648',
  '9007199254740993',
  '9'.repeat(400),
  '99999-12-31T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  'Thu, 31 Feb 2026 25:61:61 +0000',
  'Mon, 01 Jan 0000 00:00:00 +0000',
  'infinity',
  '-infinity',
  "'; DROP TABLE events; --",
  '{"a":1}',
  '\\x00',
  '\\u0000',
  '%00',
  '%s%n',
  '../../etc/passwd',
  '<script>',
  '\r\nx-injected: 1',
];

export function drawText(draws: Draws): string {
  if (drawChance(draws, 0.7)) return drawOne(draws, TEXTS);
  if (drawChance(draws, 0.1)) return drawOne(draws, TEXTS).repeat(drawInt(draws, 2, 300));
  return String.fromCharCode(...Array.from({ length: drawInt(draws, 1, 40) }, () => drawInt(draws, 0, 0xffff)));
}

/** Bytes that are not text in any encoding. */
export function drawBytes(draws: Draws, most: number): Buffer {
  return Buffer.from(Array.from({ length: drawInt(draws, 0, most) }, () => drawInt(draws, 0, 255)));
}

/** A form field with a right or a wrong encoding. */
export function encodeWrongly(draws: Draws, text: string): string {
  const encoded = encodeURIComponent(wellFormed(text));
  switch (drawInt(draws, 0, 7)) {
    case 0:
      return encoded.replaceAll('%', '%%');
    case 1:
      return `${encoded}%`;
    case 2:
      return `${encoded}%zz`;
    case 3:
      // Half of a surrogate pair and an overlong slash. UTF-8 forbids both.
      return `${encoded}%ED%A0%80%C0%AF`;
    case 4:
      return `${encoded}%FF%FE`;
    default:
      return encoded;
  }
}

/** Half of a surrogate pair cannot be encoded at all. As UTF-8 it becomes U+FFFD. */
const wellFormed = (text: string): string => Buffer.from(text).toString();
