import { HOURS } from './history/rhythm.js';

/** A half-open range of first sightings, as the API has it. */
export interface Range {
  readonly since: Date;
  readonly until: Date;
}

const DAY = 86_400_000;

/** Everything: the two years that end at `until`. */
export function twoYears(until: Date): Range {
  return { since: new Date(until.getTime() - HOURS * 3_600_000), until };
}

/**
 * Thirty days that ended a week before the end. Every window of waiting has passed by then, so the counts by class
 * cannot change between two moments of counting.
 */
export function pastMonth(until: Date): Range {
  return { since: new Date(until.getTime() - 37 * DAY), until: new Date(until.getTime() - 7 * DAY) };
}

export function asQuery({ since, until }: Range): string {
  return `since=${since.toISOString()}&until=${until.toISOString()}`;
}
