/** Digits as people write numbers, with an extension or a scheme of numbers; other letters make it something else. */
const NUMBER = /^(?:(?:tel|callto|whatsapp|rcs): ?)?\+?[\d\s()./-]{7,24}(?:(?:;?ext\.?|x|#)[ =]?\d{1,7})?$/i;
/** With a plus it may stand among words: “call from +49 151 …”. */
const AMONG_WORDS = /(?:^|[\s:(])\+[1-9][\d\s()./-]{6,}/;

/**
 * Whether a text is rather a phone number than a SID or a ticket. It is sent as it was typed: what it is read as depends
 * on the country that the API is at home in.
 */
export function looksLikeNumber(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\p{Pd}/gu, '-')
    .trim();
  return NUMBER.test(plain) || AMONG_WORDS.test(plain);
}
