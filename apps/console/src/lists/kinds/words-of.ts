/** The words of a union, in the order written here. The compiler asks for every one, and for no other. */
export const wordsOf = <Word extends string>(words: Readonly<Record<Word, true>>): readonly Word[] =>
  Object.keys(words) as Word[];
