/**
 * Words that senders put where they have nothing to say, in the senders' spelling. Such words do not count in the
 * state, but the event keeps them. Their case matters: the SQL folds compare them one by one, and so does this list.
 */
export const WORDS_THAT_SAY_NOTHING = ['', 'null', 'NULL', 'Null', 'none', 'None', 'NONE', 'nil', 'undefined'] as const;

/** The value of a code that means no code: `ErrorCode=0` comes with every successful recording of Twilio's. */
export const NO_CODE = '0';

const NOTHING: ReadonlySet<string> = new Set(WORDS_THAT_SAY_NOTHING);
const LONGEST = Math.max(...WORDS_THAT_SAY_NOTHING.map(({ length }) => length));

/** Whether the text of a parameter says nothing about this field. */
export function saysNothing(field: string, text: string): boolean {
  if (text.length > LONGEST) return false;
  return NOTHING.has(text) || (text === NO_CODE && isCode(field));
}

/** Whether a field holds a code, for which `0` means no code. */
export function isCode(field: string): boolean {
  return field === 'errorCode' || field === 'sipResultCode';
}
