import { ACCOUNT_PARAMETER, PARAMETERS, type Kind, type Parameters } from '@sidetrack/domain';

/** What was wrong with one parameter; `pointer` is the JSON pointer of the parameter as it was sent. */
export interface CallbackProblem {
  readonly pointer: string;
  readonly detail: string;
}

/** Every field of a kind with the names under which it travels, the preferred one first. */
export const FIELDS: Readonly<Record<Kind, readonly (readonly [field: string, names: readonly string[]])[]>> = {
  message: fieldsOf('message'),
  call: fieldsOf('call'),
  recording: fieldsOf('recording'),
};

/**
 * The fields of a callback from whichever of their names was sent, as text. Null and empty values say nothing, as in
 * the projections. Says so when a known parameter is repeated or no text, or when two names of one field disagree:
 * the projections read every name, so both have to be right.
 */
export function readFields(
  kind: Kind,
  params: Parameters,
): { readonly fields: Readonly<Record<string, string>>; readonly problems: CallbackProblem[] } {
  const fields: Record<string, string> = {};
  const problems: CallbackProblem[] = [];
  for (const [field, names] of FIELDS[kind]) {
    for (const name of names) {
      const value = params[name];
      if (value === undefined || value === null || value === '') continue;
      if (typeof value !== 'string' && typeof value !== 'number') {
        problems.push({ pointer: pointerTo([name]), detail: `${name} ${whyNoText(value)}` });
        continue;
      }
      const text = String(value);
      const known = fields[field];
      if (known === undefined) fields[field] = text;
      else if (known !== text) problems.push(disagreement(field, names, name, known, text));
    }
  }
  return { fields, problems };
}

/**
 * A JSON pointer (RFC 6901) through these names. What a name has that `jsonb` cannot hold is replaced, since problems
 * are kept beside the callbacks that have them.
 */
export function pointerTo(path: readonly string[]): string {
  return path.map((name) => `/${storableName(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

const storableName = (name: string): string => name.replaceAll('\0', '\ufffd').replaceAll(/\p{Surrogate}/gu, '\ufffd');

/** Phone numbers and the public URLs of recordings are nobody's business in an error message or a log. */
const PRIVATE_FIELDS = new Set(['from', 'to', 'url', 'hangupBy']);
const QUOTED_LENGTH = 64;

/** How a value may be shown: quoted, cut at 64 characters; its length alone when it is private. */
export function show(field: string, text: string): string {
  if (PRIVATE_FIELDS.has(field)) return `a text of ${text.length} characters`;
  return text.length > QUOTED_LENGTH ? `${JSON.stringify(text.slice(0, QUOTED_LENGTH))}…` : JSON.stringify(text);
}

function fieldsOf(kind: Kind): readonly (readonly [string, readonly string[]])[] {
  return [['accountSid', [ACCOUNT_PARAMETER]], ...Object.entries<readonly string[]>(PARAMETERS[kind])];
}

function whyNoText(value: object | boolean): string {
  if (Array.isArray(value)) return `must come once, but it came ${value.length} times`;
  return `must be a text or a number, but it is ${typeof value === 'boolean' ? String(value) : 'an object'}`;
}

function disagreement(
  field: string,
  names: readonly string[],
  name: string,
  known: string,
  text: string,
): CallbackProblem {
  const detail = `${name} is ${show(field, text)}, but ${names[0]} is ${show(field, known)}: they must be the same`;
  return { pointer: pointerTo([name]), detail };
}
