import { parse, stringify } from 'node:querystring';
import { queryOf } from './parse-parameters.js';
import type { PublicUrl } from './public-url.js';

/**
 * The URL of a request in the other spellings that Twilio's library tries: as `new URL()` writes it, which encodes
 * apostrophes and the like, and with the query re-encoded by `querystring` (callback reference §4). Only for a
 * request whose signature fits no URL as it came: the literal target is what is normally signed.
 */
export function respelledUrls(publicUrl: PublicUrl, target: string): readonly string[] {
  const literal = publicUrl.literal + target;
  if (!URL.canParse(literal)) return [];
  const { href } = new URL(literal);
  const standard = href.slice(href.indexOf('/', href.indexOf('//') + 2));
  const tried = new Set(publicUrl.prefixes.map((prefix) => prefix + target));
  return [...new Set([standard, withReencodedQuery(standard)])]
    .flatMap((path) => publicUrl.standardOrigins.map((origin) => origin + path))
    .filter((url) => !tried.has(url));
}

function withReencodedQuery(path: string): string {
  const query = queryOf(path);
  if (query === '') return path;
  // Node's limit of 1,000 names stays here, since the library that spells URLs this way keeps the limit too.
  return path.slice(0, -query.length) + stringify(parse(query));
}
