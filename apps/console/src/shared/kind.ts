/** What callbacks report on. A SID may belong to several of these kinds. */
export type Kind = 'message' | 'call' | 'recording';

const KINDS: readonly string[] = ['message', 'call', 'recording'] satisfies Kind[];

export const isKind = (word: string | null | undefined): word is Kind =>
  typeof word === 'string' && KINDS.includes(word);
