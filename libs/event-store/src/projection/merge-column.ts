import { FROM_BEFORE, NEVER_CALLED_BACK } from '@sidetrack/domain';
import type { FoldedOrigins } from './fold-column.js';
import { firstTimes, hasWord, listOfWords } from './observed-words.js';
import type { Projection, ProjectionColumn, ReportedTime } from './projection.js';

/** Nearly every row was never observed, and most batches hold no observation: that is asked first, for each column. */
const NEITHER_OBSERVED: Readonly<Record<FoldedOrigins, string>> = {
  callbacks: 'current.observed IS NULL',
  all: 'current.observed IS NULL AND excluded.observed IS NULL',
};

/** The stored value (`current`) and the value from new events (`excluded`) become one, in the SET of an upsert. */
export function mergeColumn(column: ProjectionColumn, projection: Projection, origins: FoldedOrigins): string {
  const { name } = column;
  const [stored, added] = [`current.${name}`, `excluded.${name}`];
  switch (column.merge) {
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

function callbacksBeforeObservations({ name, word }: ReportedTime, together: string, origins: FoldedOrigins): string {
  const [isStoredObserved, isAddedObserved] = [hasWord('current.observed', word), hasWord('excluded.observed', word)];
  return `CASE
      WHEN ${NEITHER_OBSERVED[origins]} THEN ${together}
      WHEN ${isStoredObserved} = ${isAddedObserved} THEN ${together}
      WHEN ${isStoredObserved} THEN COALESCE(excluded.${name}, current.${name})
      ELSE COALESCE(current.${name}, excluded.${name})
    END`;
}

function mergeObserved(projection: Projection): string {
  const times = firstTimes(projection);
  const isNeverCalledBack = times.filter(({ word }) => word === NEVER_CALLED_BACK).map(isOnlyObserved);
  const isFromBefore = `(${hasWord('current.observed', FROM_BEFORE)} OR ${hasWord('excluded.observed', FROM_BEFORE)})`;
  return listOfWords([
    ...times.map((time) => [time.word, isOnlyObserved(time)] as const),
    [FROM_BEFORE, [...isNeverCalledBack, isFromBefore].join(' AND ')] as const,
  ]);
}

/** A side without the word and with a time has the time from a callback. */
function isOnlyObserved({ name, word }: ReportedTime): string {
  const [isStored, isAdded] = [hasWord('current.observed', word), hasWord('excluded.observed', word)];
  return `(${isStored} AND (${isAdded} OR excluded.${name} IS NULL) OR ${isAdded} AND current.${name} IS NULL)`;
}

/** The same merge over any number of rows of one SID, as an SQL aggregate. */
export function mergeColumnOfRows(column: ProjectionColumn, projection: Projection): string {
  const { name } = column;
  switch (column.merge) {
    case 'least':
      return `min(${name})`;
    case 'greatest':
      return `max(${name})`;
    case 'sum':
      return `sum(${name})`;
    case 'first':
      return `COALESCE(min(${name}) FILTER (WHERE NOT ${hasWord('observed', column.word)}), min(${name}))`;
    case 'last':
      return `COALESCE(max(${name}) FILTER (WHERE NOT ${hasWord('observed', column.word)}), max(${name}))`;
    case 'observed':
      return listOfWords([
        ...firstTimes(projection).map((time) => [time.word, areOnlyObserved(time)] as const),
        [
          FROM_BEFORE,
          `bool_and(${hasWord('observed', NEVER_CALLED_BACK)}) AND bool_or(${hasWord('observed', FROM_BEFORE)})`,
        ],
      ]);
  }
}

const areOnlyObserved = ({ name, word }: ReportedTime): string =>
  `bool_and(${hasWord('observed', word)}) FILTER (WHERE ${name} IS NOT NULL)`;
