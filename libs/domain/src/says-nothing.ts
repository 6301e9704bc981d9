/**
 * Words that senders put where they have nothing to say, spelled as they do. They are nothing in the state; the event
 * keeps them. Not folded by case: the SQL folds compare them one by one, and so does this.
 */
export const WORDS_THAT_SAY_NOTHING = ['', 'null', 'NULL', 'Null', 'none', 'None', 'NONE', 'nil', 'undefined'] as const;

/** What a code says when there is none: `ErrorCode=0` comes with every successful recording of Twilio's. */
export const NO_CODE = '0';

const NOTHING: ReadonlySet<string> = new Set(WORDS_THAT_SAY_NOTHING);
const LONGEST = Math.max(...WORDS_THAT_SAY_NOTHING.map(({ length }) => length));

/** Whether the text of a parameter says nothing about this field. */
export function saysNothing(field: string, text: string): boolean {
  if (text.length > LONGEST) return false;
  return NOTHING.has(text) || (text === NO_CODE && isCode(field));
}

/** Whether a field holds a code, of which `0` says that there is none. */
export function isCode(field: string): boolean {
  return field === 'errorCode' || field === 'sipResultCode';
}
