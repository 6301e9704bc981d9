import { isTooDeep } from '@sidetrack/json';
import { isUtf8 } from 'node:buffer';
import { parse } from 'node:querystring';
import type { Parameters, ParameterValue } from '@sidetrack/domain';
import type { CallbackRequest } from './callback-request.js';
import { namesOfForeignBytes } from './form-bytes.js';

/**
 * Parameters as they were sent, with the names of those whose bytes are not UTF-8. The text of those parameters is not
 * what was sent.
 */
export interface SentParameters {
  readonly params: Parameters;
  readonly foreign: readonly string[];
}

export type ParsedParameters = ({ readonly ok: true; readonly tags: Parameters } & SentParameters) | Unparsable;

interface Unparsable {
  readonly ok: false;
  readonly detail: string;
  readonly pointer?: string;
}

/**
 * Reads what a request says: `params` are the provider's words, `tags` the query that the sender of the message or call
 * wrote on its callback URL. With GET the provider's words are the query, and there are no tags (callback reference
 * §0). A JSON body that is not an object is refused. Validation decides whether the values can be kept.
 */
export function parseParameters(request: CallbackRequest): ParsedParameters {
  const query = queryOf(request.target);
  if (request.method === 'GET') return { ok: true, ...readForm(Buffer.from(query)), tags: parseForm('') };
  const sent =
    request.bodyType === 'json' ? readJson(request.rawBody) : { ok: true as const, ...readForm(request.rawBody) };
  return sent.ok ? { ...sent, tags: parseForm(query) } : sent;
}

/** The parameters in the bytes of a form. */
export function readForm(form: Buffer): SentParameters {
  const text = form.toString('utf8');
  return { params: parseForm(text), foreign: namesOfForeignBytes(text, form) };
}

/** The parameters in the bytes of a JSON object, or why there are none. */
export function readJson(rawBody: Buffer): ({ readonly ok: true } & SentParameters) | Unparsable {
  let body: unknown;
  const text = rawBody.toString('utf8');
  if (isTooDeep(text)) return { ok: false, detail: 'lists and objects of the JSON body stand in each other too deep' };
  try {
    body = JSON.parse(text);
  } catch {
    // The parser's own message quotes the body, which may hold the text of a message.
    return { ok: false, detail: 'the body is not valid JSON' };
  }
  if (!isJsonObject(body)) {
    const detail = `the JSON body must be an object of parameters, but it is ${describe(body)}`;
    return { ok: false, detail, pointer: '' };
  }
  // Without a prototype, so that no parameter's name means anything but itself.
  const params: Record<string, ParameterValue> = Object.assign(Object.create(null), body);
  return { ok: true, params, foreign: isUtf8(rawBody) ? [] : namesWithReplacements(params) };
}

/** What follows the first `?` of a URL or request target, undecoded; '' when there is none. */
export function queryOf(url: string): string {
  const mark = url.indexOf('?');
  return mark === -1 ? '' : url.slice(mark + 1);
}

/**
 * Form text as name → value, a repeated name as name → values in the order in which they came. Node's default of 1,000
 * names is lifted: a silently shortened form would fail its signature. The number of parameters is limited before, by
 * `excessOf`; callbacks that were kept before there was such a limit are read without it. The object has no prototype,
 * so that a parameter called `__proto__` or `constructor` is a parameter like any other.
 */
export function parseForm(text: string): Parameters {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type allows undefined, the parser never gives it
  return parse(text, '&', '=', { maxKeys: 0 }) as Parameters;
}

/** Whether the result of `JSON.parse` is an object of named values. */
function isJsonObject(body: unknown): body is Parameters {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

/** Replaced bytes and a U+FFFD that was really sent look the same, so both kinds of parameter are listed. */
function namesWithReplacements(params: Parameters): readonly string[] {
  return Object.keys(params).filter((name) => `${name}${JSON.stringify(params[name])}`.includes('\ufffd'));
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}
