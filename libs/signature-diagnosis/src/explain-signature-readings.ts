import type { Parameters, ParameterValue } from '@sidetrack/domain';
import { formReadings, isBodyBound, parseForm, queryOf, type CallbackRequest } from '@sidetrack/signalwire';

/** A text that may have followed the URL in the signed text. */
export interface Reading {
  readonly rest: string | Buffer;
  /** What is wrong with this text, as a sentence without its full stop; null for a text that the verifier accepts. */
  readonly why: string | null;
}

/** The texts that the verifier accepts after the URL, whatever encoding the signature came in. */
export function acceptedReadings(request: CallbackRequest, params: Parameters | null): Reading[] {
  if (request.method === 'GET') return [{ rest: '', why: null }];
  const isJson = request.bodyType === 'json';
  const texts: (string | Buffer)[] = isBodyBound(request.target, request.rawBody) ? [''] : [];
  if (params !== null && (!isJson || isFlat(params))) texts.push(...(formReadings(params) ?? []));
  if (isJson) texts.push(request.rawBody);
  return texts.map((rest) => ({ rest, why: null }));
}

/** Other texts that a sender, or a proxy on the way, may have made from the request. */
export function otherReadings(request: CallbackRequest, params: Parameters | null): Reading[] {
  const { method, target, rawBody, bodyType } = request;
  const readings: Reading[] = [];
  const query = queryOf(target);
  if (method === 'GET') {
    const why =
      'It is signed over the URL and, once more, the parameters of its query: of a GET, only the URL is to be signed';
    return (formReadings(parseForm(query)) ?? []).map((rest) => ({ rest, why }));
  }
  if (!isBodyBound(target, rawBody)) readings.push({ rest: '', why: explainUnboundBody(target) });
  if (bodyType !== 'json') {
    readings.push({
      rest: rawBody,
      why: 'It is signed over the raw body, as only JSON is: a form is signed by its fields',
    });
    readings.push({ rest: undecoded(rawBody), why: 'It is signed over the fields as they stand, before decoding' });
  }
  if (params !== null) {
    const withTags = query === '' ? null : formReadings({ ...parseForm(query), ...params });
    const why = "It is signed over the fields and the query's parameters together: the query belongs to the URL alone";
    readings.push(...(withTags ?? []).map((rest) => ({ rest, why })));
    readings.push(...flattened(params, bodyType));
  }
  return readings;
}

function explainUnboundBody(target: string): string {
  return target.includes('bodySHA256')
    ? 'It is signed for this URL, but bodySHA256 in its query is not the hash of this body: something changed the body'
    : 'It is signed over the URL alone, as if there were no body: something on the way turned a GET into a POST, or added the body';
}

/**
 * For JSON that is not flat: its fields as JavaScript would write them. For other bodies: the fields without the empty
 * ones.
 */
function flattened(params: Parameters, bodyType: CallbackRequest['bodyType']): Reading[] {
  if (bodyType === 'json' && !isFlat(params)) {
    const texts = asTexts(params);
    if (texts === null) return [];
    const why =
      'It is signed over the JSON fields as text, although not all of them are texts: sign the raw body instead';
    return (formReadings(texts) ?? []).map((rest) => ({ rest, why }));
  }
  const filled = Object.entries(params).filter(([, value]) => value !== '');
  if (filled.length === Object.keys(params).length) return [];
  const why = 'It is signed without the empty fields: something on the way added them';
  return (formReadings(Object.fromEntries(filled)) ?? []).map((rest) => ({ rest, why }));
}

function undecoded(rawBody: Buffer): string {
  const pairs = rawBody.toString('latin1').split('&');
  return pairs
    .toSorted()
    .map((pair) => pair.replace('=', ''))
    .join('');
}

/** Null when the JSON is nested so deep that it cannot be written. No sender has signed such a text. */
function asTexts(params: Parameters): Parameters | null {
  try {
    return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, asText(value)]));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const asText = (value: ParameterValue): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

const isFlat = (params: Parameters): boolean => Object.values(params).every((value) => typeof value === 'string');
