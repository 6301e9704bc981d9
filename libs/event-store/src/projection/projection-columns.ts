import {
  GONE_AT_PROVIDER,
  NEVER_CALLED_BACK,
  NO_CODE,
  OBSERVED_PARAMETERS,
  STATUS_PATH,
  WORDS_THAT_SAY_NOTHING,
  type Kind,
  type StatusPoint,
} from '@sidetrack/domain';
import type { FoldedColumn, ProjectionColumn } from './projection.js';

/** The column that holds when a status was first reported: `no-answer` → `no_answer_at`. */
export function firstReportedColumn(status: string): string {
  return `${status.replaceAll('-', '_')}_at`;
}

/** For each point of the kind's path, the first time that any event reported it: callbacks before observations. */
export function firstsOf(kind: Kind): ProjectionColumn[] {
  return STATUS_PATH[kind].map((point) => ({
    name: firstReportedColumn(point.status),
    merge: 'first',
    word: point.status,
    condition: isAt(point),
    time: 'occurred_at',
    observedTime: 'occurred_at',
  }));
}

/**
 * How many events named the SID, and when callbacks did, by the clock of receipt. What no callback named was first seen
 * when the provider says that it was created: the time that its first callback would have come at.
 */
export function sightings(): ProjectionColumn[] {
  const seen = { word: NEVER_CALLED_BACK, time: 'received_at' };
  const createdAt = `COALESCE((params->>'${OBSERVED_PARAMETERS.createdAt}')::timestamptz, received_at)`;
  return [
    { name: 'event_count', fold: 'count(*)::integer', merge: 'sum' },
    { name: 'first_seen_at', merge: 'first', ...seen, observedTime: createdAt },
    { name: 'last_seen_at', merge: 'last', ...seen, observedTime: 'received_at' },
  ];
}

/**
 * What only the provider's REST API brings: which times were only observed, since when the provider does not have the
 * resource or stands behind our state, and, as the furthest observation said it, the facts under these names of
 * parameters (`price: 'Observed.Price'`), as JSON behind the letter of the status.
 */
export function observations(kind: Kind, facts: Readonly<Record<string, string>>): ProjectionColumn[] {
  const pairs = Object.entries(facts).map(([name, parameter]) => `'${name}', params->>'${parameter}'`);
  const said = `jsonb_strip_nulls(jsonb_build_object(${pairs.join(', ')}))::text`;
  const firstTimeOf = (name: string, condition: string): FoldedColumn => ({
    name,
    fold: `min(received_at) FILTER (WHERE is_observed AND ${condition})`,
    merge: 'least',
    isOnlyObserved: true,
  });
  return [
    { name: 'observed', merge: 'observed', isOnlyObserved: true },
    { ...furthestText(kind, 'furthest_observation', `CASE WHEN is_observed THEN ${said} END`), isOnlyObserved: true },
    firstTimeOf('gone_at', `status = '${GONE_AT_PROVIDER}'`),
    firstTimeOf('behind_at', `params ? '${OBSERVED_PARAMETERS.behind}'`),
    firstTimeOf('caught_up_at', `params ? '${OBSERVED_PARAMETERS.caughtUp}'`),
  ];
}

/**
 * A text that callbacks carry under one of these names. An empty text erases nothing. Of several texts the greatest in
 * byte order stays, whichever came first.
 */
export function textFrom(name: string, parameters: readonly string[]): FoldedColumn {
  return greatestText(name, firstSaid(parameters));
}

/** The same for a code. The code `0` counts as no code. */
export function codeFrom(name: string, parameters: readonly string[]): FoldedColumn {
  return greatestText(name, firstSaid(parameters, [...WORDS_THAT_SAY_NOTHING, NO_CODE]));
}

/** A whole number that callbacks carry. Validation has made sure that the cast cannot fail. */
export function integerFrom(name: string, parameters: readonly string[]): FoldedColumn {
  return { name, fold: `max((${firstSaid(parameters)})::integer)`, merge: 'greatest' };
}

/**
 * A text as the furthest status gave it, stored behind a letter that stands for that status. The greatest of all such
 * texts is then the text of the furthest status, so the merge is the same as that of every other text. The table
 * generates the text itself from the second character on. `text` is an SQL expression over the columns of `events`; it
 * is null where the callback gives no text.
 */
export function furthestText(kind: Kind, name: string, text: string): FoldedColumn {
  return greatestText(name, `${letterOfStatus(kind)} || ${text}`);
}

/** The value under the first of these names that has a value, as an SQL expression. */
export function firstSaid(parameters: readonly string[], nothing: readonly string[] = WORDS_THAT_SAY_NOTHING): string {
  const said = parameters.map((name) =>
    nothing.reduce((expression, word) => `NULLIF(${expression}, '${word}')`, `params->>'${name}'`),
  );
  return said.length === 1 ? said[0]! : `COALESCE(${said.join(', ')})`;
}

const greatestText = (name: string, text: string): FoldedColumn => ({
  name,
  fold: `max((${text}) COLLATE "C")`,
  merge: 'greatest',
  isCallersText: true,
});

/** This sorts before every letter. A word that is not on the path names a status, but not how far the resource is. */
const NOT_ON_THE_PATH = '-';

/**
 * A letter for each point of the path: the further the point, the later the letter in the alphabet. Of the ends of a
 * message, the end with the stronger evidence is further, as in the message's status. The ends of the other kinds share
 * one letter, since no rank decides between them.
 */
function letterOfStatus(kind: Kind): string {
  const steps = STATUS_PATH[kind].filter(({ isEnd }) => !isEnd);
  const ends = STATUS_PATH[kind].filter(({ isEnd }) => isEnd).toReversed();
  const ranked =
    kind === 'message' ? [...steps, ...ends].map((point) => [point]) : [...steps.map((point) => [point]), ends];
  const cases = ranked.map(
    (points, place) =>
      `WHEN ${points.map(isAt).join(' OR ')} THEN '${String.fromCodePoint('a'.codePointAt(0)! + place)}'`,
  );
  return `CASE ${cases.toReversed().join(' ')} ELSE '${NOT_ON_THE_PATH}' END`;
}

const isAt = (point: StatusPoint): string => `status IN (${wordsOf(point)})`;

const wordsOf = (point: StatusPoint): string => point.words.map((word) => `'${word}'`).join(', ');
