import { distance } from 'fastest-levenshtein';

/** A word of this many letters may have a second slip. */
const LONG_WORD = 7;

/** In a word as short as this, another letter makes another word (API and APP, HOST and POST) rather than a slip. */
const SHORT_WORD = 4;

/**
 * How many slips of a keyboard or of memory lie between a word and a known one, both in capitals: a letter left out,
 * added or changed, or two letters exchanged. Singular and plural, and URI and URL, are the same. Null when there are so
 * many that the word must be another.
 */
export function slipsBetween(word: string, known: string): number | null {
  const [one, other] = [plainWord(word), plainWord(known)];
  const letters = distance(one, other);
  if (letters === 0) return 0;
  const isExchanged = letters === 2 && sortedLetters(one) === sortedLetters(other);
  if (other.length <= SHORT_WORD) return isShortSlip(one, other, letters, isExchanged) ? 1 : null;
  if (letters === 1 || isExchanged) return 1;
  return letters === 2 && other.length >= LONG_WORD && one.length !== other.length ? 2 : null;
}

/** The first letter has to be right, and three letters with a slip are too little to recognise a word. */
function isShortSlip(word: string, known: string, letters: number, isExchanged: boolean): boolean {
  if (word[0] !== known[0]) return false;
  if (isExchanged) return true;
  return letters === 1 && (word.length > known.length || (word.length < known.length && word.length >= SHORT_WORD - 1));
}

function plainWord(word: string): string {
  const singular = word.replace(/IES$/, 'Y').replace(/(?<=..[^S])S$/, '');
  return singular === 'URI' ? 'URL' : singular;
}

const sortedLetters = (word: string): string => word.split('').toSorted().join('');
