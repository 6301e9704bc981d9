import { invalidInput } from '@sidetrack/http-service';
import type { ApiSettings } from '../api-settings.js';
import type { Cursor } from './cursor.js';
import type { ParameterContext } from './parameter.js';
import { readParameters, type Given, type Parameters, type ValuesOf } from './read-parameters.js';

export type QuestionSettings = Pick<ApiSettings, 'now' | 'windows' | 'homeCountry'>;

/** How a question was asked. Needed to read parameters that depend on each other. */
export interface QuestionContext extends ParameterContext, Pick<ApiSettings, 'windows'> {
  readonly now: Date;
  /** The given parameters with the defaults. The URL of the next page has the same parameters. */
  readonly given: Given;
}

/** The query parameters of a route, and how they become a question. */
export interface RouteQuestion<Meaning> {
  readonly parameters: Parameters;
  /** @throws ProblemException 400 that names every fault */
  read(given: Given, settings: QuestionSettings): Meaning;
}

export type MeaningOf<Of> = Of extends RouteQuestion<infer Meaning> ? Meaning : never;

/**
 * Describes a question.
 *
 * @param toMeaning what the values come to together; throws a problem for those that exclude each other
 */
export function question<Of extends Parameters, Meaning>(
  parameters: Of,
  toMeaning: (values: ValuesOf<Of>, asked: QuestionContext) => Meaning,
): RouteQuestion<Meaning> {
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

/** Throws the 400 for a parameter that is readable but cannot be answered. */
export function refuse(parameter: string, detail: string): never {
  throw invalidInput([{ pointer: `/query/${parameter}`, detail }]);
}
