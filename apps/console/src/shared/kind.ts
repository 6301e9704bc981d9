/** What callbacks tell of; a SID may be one of several of these. */
export type Kind = 'message' | 'call' | 'recording';

const KINDS: readonly string[] = ['message', 'call', 'recording'] satisfies Kind[];

export const isKind = (word: string | null | undefined): word is Kind =>
  typeof word === 'string' && KINDS.includes(word);
