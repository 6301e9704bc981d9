/** Text as people paste it. Nothing here goes over a text more than a few times: `/[^a]+$/` would, from every place. */

const isWordCharacter = (character: string): boolean => /[\w-]/.test(character);

/** Without what nobody sees; dashes that a word processor made long are dashes again, and `%2F` is a slash. */
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

/** Without quotes, brackets and punctuation around it. */
export function trimEnds(text: string): string {
  let begin = 0;
  let end = text.length;
  while (begin < end && !isWordCharacter(text.charAt(begin))) begin += 1;
  while (end > begin && !isWordCharacter(text.charAt(end - 1))) end -= 1;
  return text.slice(begin, end);
}

const LABEL = /^(?:(?:call|message|sms|recording)[ _-]?)?sid["']?(?: ?[:=#] ?| )/i;

/** The same, and without a label such as `Call SID:` before it. */
export const bare = (text: string): string => trimEnds(trimEnds(text).replace(LABEL, ''));

/** Its words, once as a URL, a form or JSON would part them, and once more by every character that is none of a word. */
export function tokensOf(text: string): string[] {
  const parts = text.split(/[\s/?#&=,;"'<>()[\]{}\\]/).map(trimEnds);
  return [...new Set([...text.split(/[^\w-]/), ...parts])].filter((word) => word !== '');
}
