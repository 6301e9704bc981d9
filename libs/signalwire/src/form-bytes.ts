import { isUtf8 } from 'node:buffer';

const AMPERSAND = 0x26;
const EQUALS = 0x3d;
const PERCENT = 0x25;
const PLUS = 0x2b;
const SPACE = 0x20;
const EIGHT = 0x38;
const NINE = 0x39;
const LETTER_A = 0x41;

/**
 * The names of the parameters whose bytes are not UTF-8. Their text reads U+FFFD, whatever the bytes were, so the text
 * alone does not say what was sent. `text` is the decoded form, `form` the bytes of the form.
 */
export function namesOfForeignBytes(text: string, form: Buffer): readonly string[] {
  if (isAscii(text, form)) return [];
  const foreign = pairsOf(form).filter((pair) => !pair.every(isUtf8));
  return [...new Set(foreign.map(([name]) => name.toString('utf8')))];
}

/**
 * What may follow the URL in the signed text, where the bytes of a form are not UTF-8: every name and value, names
 * sorted, nothing between them. A sender may have signed the bytes as they are, or the text that the bytes spell in
 * Latin-1.
 */
export function bytesReadings(form: Buffer): readonly Buffer[] {
  const sorted = pairsOf(form).toSorted(([one], [other]) => one.compare(other));
  const bytes = Buffer.concat(sorted.flat());
  return [bytes, Buffer.from(bytes.toString('latin1'))];
}

/**
 * Whether no byte of a form is beyond ASCII, neither plain nor percent-encoded: every text of the form is then what was
 * sent. The check runs for each callback, so it looks at the percent signs alone. Plain bytes show in other ways: text
 * and bytes have the same length when no byte is beyond ASCII, and U+FFFD stands for each byte that could not be
 * decoded.
 */
function isAscii(text: string, form: Buffer): boolean {
  if (text.length !== form.length || text.includes('\ufffd')) return false;
  for (let at = text.indexOf('%'); at !== -1; at = text.indexOf('%', at + 1)) {
    const digit = text.charCodeAt(at + 1);
    if (digit === EIGHT || digit === NINE || digit >= LETTER_A) return false;
  }
  return true;
}

type Pair = readonly [name: Buffer, value: Buffer];

function pairsOf(form: Buffer): readonly Pair[] {
  const pairs: Pair[] = [];
  let start = 0;
  while (start < form.length) {
    const mark = form.indexOf(AMPERSAND, start);
    const end = mark === -1 ? form.length : mark;
    if (end > start) pairs.push(toPair(form.subarray(start, end)));
    start = end + 1;
  }
  return pairs;
}

function toPair(piece: Buffer): Pair {
  const mark = piece.indexOf(EQUALS);
  return mark === -1
    ? [decoded(piece), Buffer.alloc(0)]
    : [decoded(piece.subarray(0, mark)), decoded(piece.subarray(mark + 1))];
}

/** Decodes like Node's own parser: a `%` that no two hex digits follow stays a `%`. */
function decoded(piece: Buffer): Buffer {
  const bytes = Buffer.allocUnsafe(piece.length);
  let length = 0;
  for (let at = 0; at < piece.length; at += 1) {
    const byte = piece[at]!;
    const code = byte === PERCENT ? hexByte(piece, at + 1) : null;
    if (code !== null) at += 2;
    bytes[length] = code ?? (byte === PLUS ? SPACE : byte);
    length += 1;
  }
  return bytes.subarray(0, length);
}

function hexByte(piece: Buffer, at: number): number | null {
  const digits = piece.toString('latin1', at, at + 2);
  return /^[0-9A-Fa-f]{2}$/.test(digits) ? Number.parseInt(digits, 16) : null;
}
