import {
  ACCOUNT_PARAMETER,
  PARAMETERS,
  saysNothing,
  type Kind,
  type Parameters,
  type ParameterValue,
} from '@sidetrack/domain';
import { isList } from './is-list.js';
import { storableText } from './storable.js';

/** What was wrong with one parameter; `pointer` is the JSON pointer of the parameter as it was sent. */
export interface ParameterFault {
  readonly pointer: string;
  readonly detail: string;
}

/** Every field of a kind with the names under which it travels, the preferred one first. */
export const FIELDS: Readonly<Record<Kind, readonly (readonly [field: string, names: readonly string[]])[]>> = {
  message: fieldsOf('message'),
  call: fieldsOf('call'),
  recording: fieldsOf('recording'),
};

/** The fields that make a callback, beside its signature. Only these fields may cause a refusal. */
export const DECIDING_FIELDS: readonly string[] = ['sid', 'accountSid', 'status'];

/** A parameter that could not be read as its field, and the parameter's text where it has a text. */
export interface Misreading {
  readonly name: string;
  readonly value: ParameterValue;
}

export interface FieldReading {
  /** The fields that could be read, as text. */
  readonly fields: Readonly<Record<string, string>>;
  /** The names of parameters that could not be read, and of parameters that disagree with a preferred name. */
  readonly unread: readonly string[];
  /**
   * For each field, the first value that could not be read as that field. Messages about what is wrong with a callback
   * use this.
   */
  readonly misreadings: ReadonlyMap<string, Misreading>;
}

const NOTHING_MISREAD: ReadonlyMap<string, Misreading> = new Map();

/**
 * The fields of a callback, each from the first of its names that says something readable: a name that says nothing
 * (null, empty, `None`), or cannot be read by the rule of its field, leaves it to the next. The fold of the projections
 * goes by the same order, over the parameters without the unread ones.
 *
 * `lost` are the names of parameters whose bytes did not become a text: whatever they seem to say is not what was sent.
 */
export function readFields(
  kind: Kind,
  params: Parameters,
  keepsRule: (field: string, text: string) => boolean,
  lost: readonly string[] = [],
): FieldReading {
  const fields: Record<string, string> = {};
  const unread: string[] = [];
  let misreadings: Map<string, Misreading> | null = null;
  for (const [field, names] of FIELDS[kind]) {
    for (const name of names) {
      const value = params[name];
      if (value === undefined || value === null || value === '') continue;
      const text = textOf(value, field);
      if (text !== null && saysNothing(field, text)) continue;
      if (text === null || !keepsRule(field, text) || lost.includes(name)) {
        unread.push(name);
        misreadings ??= new Map();
        if (!misreadings.has(field)) misreadings.set(field, { name, value });
      } else if (fields[field] === undefined) fields[field] = text;
      else if (fields[field] !== text) unread.push(name);
    }
  }
  return { fields, unread, misreadings: misreadings ?? NOTHING_MISREAD };
}

/**
 * The account that a request names, read by the one rule that every reader has to share; null when it cannot be read.
 */
export function accountOf(params: Parameters): string | null {
  const value = params[ACCOUNT_PARAMETER];
  return value === undefined || value === null ? null : textOf(value, 'accountSid');
}

/**
 * A JSON pointer (RFC 6901) through these names. Characters that `jsonb` cannot hold are replaced, since problems are
 * kept beside the callbacks that have them.
 */
export function pointerTo(path: readonly string[]): string {
  return path.map((name) => `/${storableText(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

const QUOTED_LENGTH = 64;

/** How a value may be shown: quoted, and cut at 64 characters. */
export function show(value: ParameterValue): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > QUOTED_LENGTH ? `${JSON.stringify(text.slice(0, QUOTED_LENGTH))}…` : JSON.stringify(text);
}

/** What is wrong with a value that is not a text, as the end of a sentence; null for a text. */
export function whyNoText(value: ParameterValue): string | null {
  if (isList(value)) return `must come once, but it came ${value.length} times`;
  if (typeof value === 'object') return 'must be a text or a number, but it is an object';
  return typeof value === 'boolean' ? `must be a text or a number, but it is ${String(value)}` : null;
}

/**
 * A repeated parameter says nothing that could be trusted. The few parameters that decide whether there is a callback
 * at all are an exception: when the same word is given twice, that word counts.
 */
function textOf(value: ParameterValue, field: string): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!isList(value) || !DECIDING_FIELDS.includes(field)) return null;
  const [first] = value;
  return typeof first === 'string' && value.every((one) => one === first) ? first : null;
}

function fieldsOf(kind: Kind): readonly (readonly [string, readonly string[]])[] {
  return [['accountSid', [ACCOUNT_PARAMETER]], ...Object.entries<readonly string[]>(PARAMETERS[kind])];
}
