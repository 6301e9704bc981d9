/** Digits as people write numbers, with an extension or a scheme of numbers. A text with other letters is no number. */
const NUMBER = /^(?:(?:tel|callto|whatsapp|rcs): ?)?\+?[\d\s()./-]{7,24}(?:(?:;?ext\.?|x|#)[ =]?\d{1,7})?$/i;
/** A number with a plus may stand among words: “call from +49 151 …”. */
const AMONG_WORDS = /(?:^|[\s:(])\+[1-9][\d\s()./-]{6,}/;

/**
 * Whether a text looks more like a phone number than like a SID or a ticket. The text is sent as it was typed, because
 * its meaning depends on the API's home country.
 */
export function looksLikeNumber(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\p{Pd}/gu, '-')
    .trim();
  return NUMBER.test(plain) || AMONG_WORDS.test(plain);
}
