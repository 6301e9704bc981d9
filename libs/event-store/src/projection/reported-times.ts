import type { Projection, Reported } from './projection.js';

/** A time of a projection that is a callback's where there is one, else an observation's. */
export interface ReportedTime {
  readonly column: string;
  readonly word: string;
  readonly reported: Reported;
}

/** The times whose words can stand in the list `observed`, in its order: each word once. */
export function reportedTimes({ columns }: Projection): readonly ReportedTime[] {
  return columns.flatMap(({ name, merge, reported }) =>
    merge === 'first' && reported !== undefined ? [{ column: name, word: reported.word, reported }] : [],
  );
}

/** The words whose conditions hold, as an array in this order; null when none does. */
export function listOfWords(words: readonly (readonly [word: string, condition: string])[]): string {
  const cases = words.map(([word, condition]) => `CASE WHEN ${condition} THEN '${word}' END`);
  return `NULLIF(array_remove(ARRAY[${cases.join(', ')}]::text[], NULL), '{}')`;
}

/** Whether a row (or a side of a merge) has this word in its list `observed`. */
export const isObservedIn = (row: string, word: string): string =>
  `COALESCE('${word}' = ANY(${row === '' ? '' : `${row}.`}observed), FALSE)`;
