import { invalidInput } from '@sidetrack/http-service';
import type { ApiSettings } from '../api-settings.js';
import type { Cursor } from './cursor.js';
import type { Reader } from './parameter.js';
import { readParameters, type Given, type Parameters, type ValuesOf } from './read-parameters.js';

export type QuestionSettings = Pick<ApiSettings, 'now' | 'windows' | 'homeCountry'>;

/** How a question was asked, for whatever follows from its parameters together. */
export interface Asked extends Reader, Pick<ApiSettings, 'windows'> {
  readonly now: Date;
  /** What was asked, with the defaults: the next page is asked for in the same words. */
  readonly given: Given;
}

/** What a route can be asked in its query, and what that comes to. */
export interface Question<Meaning> {
  readonly parameters: Parameters;
  /** @throws ProblemException 400 that names every fault */
  read(given: Given, settings: QuestionSettings): Meaning;
}

export type MeaningOf<Of> = Of extends Question<infer Meaning> ? Meaning : never;

/**
 * Describes a question.
 *
 * @param toMeaning what the values come to together; throws a problem for those that exclude each other
 */
export function question<Of extends Parameters, Meaning>(
  parameters: Of,
  toMeaning: (values: ValuesOf<Of>, asked: Asked) => Meaning,
): Question<Meaning> {
  const defaults = Object.fromEntries(
    Object.entries(parameters).flatMap(([name, { byDefault }]) => (byDefault === undefined ? [] : [[name, byDefault]])),
  );
  return {
    parameters,
    read(query, settings) {
      const now = settings.now();
      const { homeCountry, windows } = settings;
      const values = readParameters(parameters, query, { askedAt: now, homeCountry }, '/query');
      const { cursor } = values as { readonly cursor?: Cursor<unknown> };
      const askedAt = cursor?.askedAt ?? now;
      return toMeaning(values, { now, askedAt, homeCountry, windows, given: { ...defaults, ...query } });
    },
  };
}

/** The 400 of a parameter that is readable, and cannot be answered all the same. */
export function refuse(parameter: string, detail: string): never {
  throw invalidInput([{ pointer: `/query/${parameter}`, detail }]);
}
