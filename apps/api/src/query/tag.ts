import type { Tag } from '@sidetrack/views';
import { one, several, type Parameter } from './parameter.js';

const MOST_TAGS = 10;
const LONGEST = 1_024;

/** A tag from the callback URL, such as `campaign:spring`. The name ends at the first colon. */
export const tag: Parameter<readonly Tag[] | undefined> = several(
  {
    description:
      'Only what had a callback with this tag, a part of the query on the callback URL: `campaign:spring` for ' +
      '`?campaign=spring`. Repeat the parameter for several, which all have to be there.',
    example: ['campaign:spring'],
  },
  (given) => {
    if (given.length > MOST_TAGS) {
      return { refusal: `may be given ${MOST_TAGS} times, but was ${given.length} times.` };
    }
    const value = given.map(readTag).filter((read) => read !== null);
    if (value.length === given.length) return { value };
    return {
      refusal: `is a name, a colon and a value, such as campaign:spring, of at most ${LONGEST} characters. Repeat the parameter for several.`,
    };
  },
);

/** PostgreSQL's text cannot contain NUL, so no stored tag does. */
function readTag(text: string): Tag | null {
  const colon = text.indexOf(':');
  if (text.length > LONGEST || colon <= 0 || text.includes('\0')) return null;
  return { name: text.slice(0, colon), value: text.slice(colon + 1) };
}

const BY_TAG = 'tag:';

/** The name of the tag in `tag:campaign`; null for any other text. */
export const nameOfTag = (text: string): string | null =>
  /^tag:[^\0]{1,256}$/.test(text) ? text.slice(BY_TAG.length) : null;

/** `tag:campaign`: the tag by whose values messages are counted. */
export const byTag = (description: string): Parameter<string | undefined> => {
  const refusal = 'is tag: and the name of one tag, such as tag:campaign.';
  const read = (text: string) => {
    const value = nameOfTag(text);
    return value === null ? { refusal } : { value };
  };
  return one({ description, example: 'tag:campaign' }, read, refusal);
};
