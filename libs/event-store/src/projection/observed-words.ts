import type { Projection, ReportedTime } from './projection.js';

/** The times whose words can stand in the list `observed`, in its order: each word once. */
export function firstTimes({ columns }: Projection): readonly ReportedTime[] {
  return columns.flatMap((column) => (column.merge === 'first' ? [{ ...column, merge: column.merge }] : []));
}

/** The words whose conditions hold, as an array in this order; null when none does. */
export function listOfWords(words: readonly (readonly [word: string, condition: string])[]): string {
  const cases = words.map(([word, condition]) => `CASE WHEN ${condition} THEN '${word}' END`);
  return `NULLIF(array_remove(ARRAY[${cases.join(', ')}]::text[], NULL), '{}')`;
}

/** Whether a list `observed` has this word: that of a side of a merge (`current.observed`), or of a row. */
export const hasWord = (list: string, word: string): string => `COALESCE('${word}' = ANY(${list}), FALSE)`;
