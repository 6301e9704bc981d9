import { NO_CODE, STATUS_PATH, WORDS_THAT_SAY_NOTHING, type Kind, type StatusPoint } from '@sidetrack/domain';
import type { ProjectionColumn } from './projection.js';

/** The column that holds when a status was first reported: `no-answer` → `no_answer_at`. */
export function firstReportedColumn(status: string): string {
  return `${status.replaceAll('-', '_')}_at`;
}

/** For each point of the kind's path, the first time that any event reported it. */
export function firstsOf(kind: Kind): ProjectionColumn[] {
  return STATUS_PATH[kind].map((point) => ({
    name: firstReportedColumn(point.status),
    fold: `min(occurred_at) FILTER (WHERE ${isAt(point)})`,
    merge: 'least',
  }));
}

/** How often and when the SID was heard of at all, by the clock of receipt. */
export function sightings(): ProjectionColumn[] {
  return [
    { name: 'event_count', fold: 'count(*)::integer', merge: 'sum' },
    { name: 'first_seen_at', fold: 'min(received_at)', merge: 'least' },
    { name: 'last_seen_at', fold: 'max(received_at)', merge: 'greatest' },
  ];
}

/**
 * A text that callbacks carry under one of these names. One that says nothing erases nothing; of several the greatest
 * in byte order stays, whichever came first.
 */
export function textFrom(name: string, parameters: readonly string[]): ProjectionColumn {
  return greatestText(name, firstSaid(parameters));
}

/** The same for a code, of which `0` says that there is none. */
export function codeFrom(name: string, parameters: readonly string[]): ProjectionColumn {
  return greatestText(name, firstSaid(parameters, [...WORDS_THAT_SAY_NOTHING, NO_CODE]));
}

/** A whole number that callbacks carry; validation has made sure that the cast cannot fail. */
export function integerFrom(name: string, parameters: readonly string[]): ProjectionColumn {
  return { name, fold: `max((${firstSaid(parameters)})::integer)`, merge: 'greatest' };
}

/**
 * A text as the furthest status said it, behind a letter that stands for that status: the greatest of all such texts is
 * the one of the furthest status, so the merge is no other than that of every text. The table generates the text itself
 * from the second character on. `text` is an SQL expression over the columns of `events`, null where nothing is said.
 */
export function furthestText(kind: Kind, name: string, text: string): ProjectionColumn {
  return greatestText(name, `${letterOfStatus(kind)} || ${text}`);
}

/** What callbacks say under the first of these names that says anything, as an SQL expression. */
export function firstSaid(parameters: readonly string[], nothing: readonly string[] = WORDS_THAT_SAY_NOTHING): string {
  const said = parameters.map((name) =>
    nothing.reduce((expression, word) => `NULLIF(${expression}, '${word}')`, `params->>'${name}'`),
  );
  return said.length === 1 ? said[0]! : `COALESCE(${said.join(', ')})`;
}

const greatestText = (name: string, text: string): ProjectionColumn => ({
  name,
  fold: `max((${text}) COLLATE "C")`,
  merge: 'greatest',
  isCallersText: true,
});

/** Before every letter: a word that is not on the path says where a resource stands, but nothing about how far it is. */
const NOT_ON_THE_PATH = '-';

/**
 * A letter for each point, later in the alphabet the further it is. Of the ends of a message the stronger evidence is
 * further, as in its status; those of the other kinds share one letter, since what decides between them is no rank.
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
