/** What a SID can be at all, as the public door believes it. */
const SID = /^[A-Za-z0-9_-]{1,64}$/;
/** What the providers give out: a UUID, or two letters and 32 hex digits; the documentation's own examples go beyond hex. */
const GIVEN_OUT = /^(?:[0-9a-z]{8}(?:-[0-9a-z]{4,8}){3}-[0-9a-z]{8,12}|[A-Z]{2}[0-9a-f]{32})$/i;
/** The names under which a callback, a URL or a line of a log carries a SID, most telling first. */
const NAMED = ['RecordingSid', 'MessageSid', 'SmsSid', 'CallSid', 'sid'];

/** More guesses than this are not worth a question to the database each. */
const MOST_CANDIDATES = 8;

/**
 * The SIDs that a person may have meant who pasted this text, most likely first: itself, the last thing in a URL that
 * looks like a SID, the value of `CallSid=` or of `"MessageSid": `; without quotes, brackets, labels, blanks, invisible
 * characters and file extensions. Each is followed by its spelling in lower case, which is only to be tried when the
 * first is not known. Empty when there is nothing in it that could be a SID.
 */
export function readPastedSid(text: string): string[] {
  if (SID.test(text)) return [...new Set(spellings(text))];
  const readable = makeReadable(text);
  const guesses = [bare(readable), ...named(readable), ...lookingLikeSids(readable), ...lastSegments(readable)];
  const candidates = [...guesses, readable.replaceAll(' ', '')].filter((guess) => SID.test(guess)).flatMap(spellings);
  return [...new Set(candidates)].slice(0, MOST_CANDIDATES);
}

/** Without what nobody sees; dashes that a word processor made long are dashes again, and `%2F` is a slash. */
function makeReadable(text: string): string {
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

/** Without quotes, brackets and punctuation around it, and without a label such as `Call SID:` before it. */
function bare(text: string): string {
  return text
    .replace(/^[^A-Za-z0-9_-]+/, '')
    .replace(/^(?:(?:call|message|sms|recording)[ _-]?)?sid["']?(?: ?[:=#] ?| )/i, '')
    .replace(/^[^A-Za-z0-9_-]+/, '')
    .replace(/[^A-Za-z0-9_-]+$/, '');
}

function named(text: string): string[] {
  return NAMED.flatMap((name) => {
    const pattern = new RegExp(`\\b${name}["']? ?[:=] ?["']?([A-Za-z0-9_-]{1,64})`, 'gi');
    return [...text.matchAll(pattern)].map(([, value]) => value ?? '');
  });
}

/** Last first: in a provider's URL the account comes before what belongs to it. */
function lookingLikeSids(text: string): string[] {
  return text
    .split(/[^A-Za-z0-9_-]+/)
    .filter((word) => GIVEN_OUT.test(word))
    .toReversed();
}

/** The last two segments of a path: after a SID there may still be one word, as in `…/{sid}/Recordings`. */
function lastSegments(text: string): string[] {
  if (!text.includes('/')) return [];
  const path = text.replace(/[?#].*$/, '');
  const segments = path.split('/').map((segment) => bare(segment.replace(/\.(?:json|xml|mp3|wav|csv)$/i, '')));
  return segments
    .filter((segment) => segment !== '')
    .slice(-2)
    .toReversed();
}

function spellings(sid: string): string[] {
  const lower = sid.toLowerCase();
  const asTwilio = /^[a-z]{2}[0-9a-f]{32}$/.test(lower) ? [lower.slice(0, 2).toUpperCase() + lower.slice(2)] : [];
  const withoutDashes = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(lower);
  return [sid, ...asTwilio, lower, ...(withoutDashes ? [withoutDashes.slice(1).join('-')] : [])];
}
