/** SIDs that are given out have these behind their letters. */
const DIGITS = '0123456789abcdef';

/**
 * So many characters at the beginning of a SID are mended. Behind them, the order of the SIDs leads to the SID that was
 * meant: those with the same beginning are neighbours.
 */
const HEAD = 10;

/**
 * All texts from which a text differs by one mistake at its beginning: a digit that is missing, is one too many or is
 * another one, or two neighbours that have changed places. At most some 330.
 */
export function mendedHeads(text: string): string[] {
  const mended = new Set<string>();
  for (let place = 0; place < Math.min(HEAD, text.length); place += 1) {
    const before = text.slice(0, place);
    const rest = text.slice(place);
    mended.add(before + rest.slice(1));
    mended.add(before + rest.slice(1, 2) + rest.slice(0, 1) + rest.slice(2));
    for (const digit of DIGITS) {
      mended.add(before + digit + rest);
      mended.add(before + digit + rest.slice(1));
    }
  }
  mended.delete(text);
  return [...mended];
}
