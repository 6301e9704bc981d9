/**
 * Text as people paste it. No function here goes over a text more than a few times; `/[^a]+$/` would start again from
 * every place.
 */

const isWordCharacter = (character: string): boolean => /[\w-]/.test(character);

/**
 * The text without invisible characters. Long dashes of a word processor become dashes again, and `%2F` becomes a
 * slash.
 */
export function makeReadable(text: string): string {
  return decoded(text)
    .replaceAll(/[\p{Cf}\p{Cc}]/gu, (one) => (/\s/.test(one) ? ' ' : ''))
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The text without quotes, brackets and punctuation around it. */
export function trimEnds(text: string): string {
  let begin = 0;
  let end = text.length;
  while (begin < end && !isWordCharacter(text.charAt(begin))) begin += 1;
  while (end > begin && !isWordCharacter(text.charAt(end - 1))) end -= 1;
  return text.slice(begin, end);
}

const LABEL = /^(?:(?:call|message|sms|recording)[ _-]?)?sid["']?(?: ?[:=#] ?| )/i;

/** The same, and without a label such as `Call SID:` in front. */
export const bare = (text: string): string => trimEnds(trimEnds(text).replace(LABEL, ''));

/**
 * The words of the text: first split as a URL, a form or JSON would split them, then split at every character that
 * cannot be part of a word.
 */
export function tokensOf(text: string): string[] {
  const parts = text.split(/[\s/?#&=,;"'<>()[\]{}\\]/).map(trimEnds);
  return [...new Set([...text.split(/[^\w-]/), ...parts])].filter((word) => word !== '');
}
