import type { Reading } from '@sidetrack/domain';
import { invalidInput, type ProblemError } from '@sidetrack/http-service';
import type { Cursor } from './cursor.js';
import type { Parameter, ParameterContext } from './parameter.js';

/** The given names and texts. A repeated parameter is a list. */
export type Given = Readonly<Record<string, unknown>>;

export type Parameters = Readonly<Record<string, Parameter<unknown>>>;

export type ValuesOf<Of extends Parameters> = {
  readonly [Name in keyof Of]: Of[Name] extends Parameter<infer Value> ? Value : never;
};

/**
 * The values of all parameters. An unknown parameter is refused: a filter with a typo in its name would otherwise
 * silently return everything.
 *
 * @param place where the parameters stand, as the beginning of a JSON pointer
 * @throws ProblemException 400 that names every fault
 */
export function readParameters<Of extends Parameters>(
  parameters: Of,
  given: Given,
  reader: ParameterContext,
  place: string,
): ValuesOf<Of> {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(parameters, name));
  const faults = unknown.map((name) => faultOf(place, name, explainUnknown(name, parameters)));
  // The cursor is read first, because relative times in the other parameters count from its time.
  const cursor = readOne('cursor', parameters['cursor'] ?? NONE, given, reader) as Reading<Cursor<unknown> | undefined>;
  const askedAt = cursor.value?.askedAt ?? reader.askedAt;
  const values = Object.entries(parameters).map(([name, parameter]) => {
    const { value, refusal } = name === 'cursor' ? cursor : readOne(name, parameter, given, { ...reader, askedAt });
    if (refusal !== undefined) faults.push(faultOf(place, name, `${name} ${refusal}`));
    return [name, value] as const;
  });
  if (faults.length > 0) throw invalidInput(faults);
  return Object.fromEntries(values) as ValuesOf<Of>;
}

const NONE: Parameter<undefined> = { description: '', schema: {}, read: () => ({ value: undefined }) };

/** The value of one parameter: the given one, its default, or none. A `null` in a body counts as not given. */
function readOne<Value>(
  name: string,
  { read, byDefault, isRequired }: Parameter<Value>,
  given: Given,
  reader: ParameterContext,
): Reading<Value | undefined> {
  const text = (Object.hasOwn(given, name) ? given[name] : null) ?? byDefault;
  return text === undefined && isRequired !== true ? { value: undefined } : read(text, reader);
}

function faultOf(place: string, name: string, detail: string): ProblemError {
  return { pointer: `${place}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, detail };
}

function explainUnknown(name: string, parameters: Parameters): string {
  const known = Object.keys(parameters).toSorted();
  return `${name.slice(0, 64)} is not a parameter of this route; known are ${known.join(', ')}.`;
}
