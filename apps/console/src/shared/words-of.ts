/** The words of a union, in the order written here. The compiler demands every word of the union, and no other. */
export const wordsOf = <Word extends string>(words: Readonly<Record<Word, true>>): readonly Word[] =>
  Object.keys(words) as Word[];
