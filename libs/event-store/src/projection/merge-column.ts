import { FROM_BEFORE, NEVER_CALLED_BACK } from '@sidetrack/domain';
import type { FoldedOrigins } from './fold-column.js';
import type { Projection, ProjectionColumn } from './projection.js';
import { isObservedIn, listOfWords, reportedTimes, type ReportedTime } from './reported-times.js';

/** Nearly every row was never observed, and most batches hold no observation: that is asked first, for each column. */
const NEITHER_OBSERVED: Readonly<Record<FoldedOrigins, string>> = {
  callbacks: 'current.observed IS NULL',
  all: 'current.observed IS NULL AND excluded.observed IS NULL',
};

/** The stored value (`current`) and the value from new events (`excluded`) become one, in the SET of an upsert. */
export function mergeColumn(column: ProjectionColumn, projection: Projection, origins: FoldedOrigins): string {
  const { name, merge } = column;
  const [stored, added] = [`current.${name}`, `excluded.${name}`];
  switch (merge) {
    case 'least':
      return `LEAST(${stored}, ${added})`;
    case 'greatest':
      return `GREATEST(${stored}, ${added})`;
    case 'sum':
      return `${stored} + ${added}`;
    case 'first':
      return callbacksBeforeObservations(column, `LEAST(${stored}, ${added})`, origins);
    case 'last':
      return callbacksBeforeObservations(column, `GREATEST(${stored}, ${added})`, origins);
    case 'observed':
      return `CASE WHEN NOT (${NEITHER_OBSERVED[origins]}) THEN ${mergeObserved(projection)} END`;
  }
}

function callbacksBeforeObservations(
  { name, reported }: ProjectionColumn,
  together: string,
  origins: FoldedOrigins,
): string {
  const [isStoredObserved, isAddedObserved] = ['current', 'excluded'].map((side) => isObservedIn(side, reported!.word));
  return `CASE
      WHEN ${NEITHER_OBSERVED[origins]} THEN ${together}
      WHEN ${isStoredObserved} = ${isAddedObserved} THEN ${together}
      WHEN ${isStoredObserved} THEN COALESCE(excluded.${name}, current.${name})
      ELSE COALESCE(current.${name}, excluded.${name})
    END`;
}

function mergeObserved(projection: Projection): string {
  const times = reportedTimes(projection);
  const isNeverCalledBack = times.filter(({ word }) => word === NEVER_CALLED_BACK).map(isOnlyObserved);
  const isFromBefore = `(${isObservedIn('current', FROM_BEFORE)} OR ${isObservedIn('excluded', FROM_BEFORE)})`;
  return listOfWords([
    ...times.map((time) => [time.word, isOnlyObserved(time)] as const),
    [FROM_BEFORE, [...isNeverCalledBack, isFromBefore].join(' AND ')] as const,
  ]);
}

/** A side without the word and with a time has the time from a callback. */
function isOnlyObserved({ column, word }: ReportedTime): string {
  const [isStored, isAdded] = ['current', 'excluded'].map((side) => isObservedIn(side, word));
  return `(${isStored} AND (${isAdded} OR excluded.${column} IS NULL) OR ${isAdded} AND current.${column} IS NULL)`;
}

/** The same merge over any number of rows of one SID, as an SQL aggregate. */
export function mergeColumnOfRows(column: ProjectionColumn, projection: Projection): string {
  const { name, merge, reported } = column;
  switch (merge) {
    case 'least':
      return `min(${name})`;
    case 'greatest':
      return `max(${name})`;
    case 'sum':
      return `sum(${name})`;
    case 'first':
      return `COALESCE(min(${name}) FILTER (WHERE NOT ${isObservedIn('', reported!.word)}), min(${name}))`;
    case 'last':
      return `COALESCE(max(${name}) FILTER (WHERE NOT ${isObservedIn('', reported!.word)}), max(${name}))`;
    case 'observed':
      return listOfWords([
        ...reportedTimes(projection).map((time) => [time.word, areOnlyObserved(time)] as const),
        [FROM_BEFORE, `bool_and(${isObservedIn('', NEVER_CALLED_BACK)}) AND bool_or(${isObservedIn('', FROM_BEFORE)})`],
      ]);
  }
}

const areOnlyObserved = ({ column, word }: ReportedTime): string =>
  `bool_and(${isObservedIn('', word)}) FILTER (WHERE ${column} IS NOT NULL)`;
