import { parse } from 'node:querystring';
import type { Parameters, ParameterValue } from '@sidetrack/domain';
import type { CallbackRequest } from './callback-request.js';

export type ParsedParameters =
  | { readonly ok: true; readonly params: Parameters; readonly tags: Parameters }
  | { readonly ok: false; readonly detail: string; readonly pointer?: string };

/**
 * Reads what a request says: `params` are the provider's words, `tags` the query that the sender of the message or
 * call wrote on its callback URL. With GET the provider's words are the query, and there are no tags (callback
 * reference §0). A JSON body that is no object is a refusal; whether the values can be kept is for validation.
 */
export function parseParameters(request: CallbackRequest): ParsedParameters {
  const query = parseForm(queryOf(request.target));
  if (request.method === 'GET') return { ok: true, params: query, tags: parseForm('') };
  if (request.bodyType === 'json') return parseJson(request.rawBody, query);
  return { ok: true, params: parseForm(request.rawBody.toString('utf8')), tags: query };
}

/** What follows the first `?` of a URL or request target, undecoded; '' when there is none. */
export function queryOf(url: string): string {
  const mark = url.indexOf('?');
  return mark === -1 ? '' : url.slice(mark + 1);
}

/**
 * Form text as name → value, a repeated name as name → values in the order in which they came. Node's default of
 * 1,000 names is lifted: a silently shortened form would fail its signature. The object has no prototype, so that a
 * parameter called `__proto__` or `constructor` is a parameter like any other.
 */
export function parseForm(text: string): Parameters {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type allows undefined, the parser never gives it
  return parse(text, '&', '=', { maxKeys: 0 }) as Parameters;
}

/** Whether what `JSON.parse` gave is an object of named values. */
export function isJsonObject(body: unknown): body is Parameters {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

function parseJson(rawBody: Buffer, tags: Parameters): ParsedParameters {
  let body: unknown;
  try {
    body = JSON.parse(rawBody.toString('utf8'));
  } catch {
    // The parser's own message quotes the body, which may hold the text of a message.
    return { ok: false, detail: 'the body is not valid JSON' };
  }
  if (!isJsonObject(body)) {
    return {
      ok: false,
      detail: `the JSON body must be an object of parameters, but it is ${describe(body)}`,
      pointer: '',
    };
  }
  const params: Record<string, ParameterValue> = Object.create(null);
  return { ok: true, params: Object.assign(params, body), tags };
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}
