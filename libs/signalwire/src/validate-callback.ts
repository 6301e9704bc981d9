import type { Kind, Parameters } from '@sidetrack/domain';
import { validateSync, type ValidationError, type ValidatorOptions } from 'class-validator';
import { CallCallbackDto } from './call-callback.dto.js';
import { keepsItsRules } from './callback-fields.js';
import { MessageCallbackDto } from './message-callback.dto.js';
import { FIELDS, pointerTo, readFields, show, type CallbackProblem } from './read-fields.js';
import { RecordingCallbackDto } from './recording-callback.dto.js';
import { findUnstorable } from './storable.js';

export type CallbackDto = MessageCallbackDto | CallCallbackDto | RecordingCallbackDto;

export type CallbackValidation =
  | { readonly ok: true; readonly callback: CallbackDto }
  | { readonly ok: false; readonly problems: readonly CallbackProblem[] };

/**
 * Whether authentic parameters can be believed as a callback of this kind, and kept. The signature alone does not
 * say so: it has no delimiters, so one signature fits differently split parameters too (callback reference §4).
 * Unknown parameters are fine as long as they can be stored. Problems point at the parameter as it was sent
 * (`/SmsSid`; `/tags/…` for the query of a POST) and quote no phone number, text of a message or URL.
 */
export function validateCallback(kind: Kind, params: Parameters, tags?: Parameters): CallbackValidation {
  const { fields, problems } = readFields(kind, params);
  problems.push(...unstorable(params, []));
  if (tags) problems.push(...unstorable(tags, ['tags']));

  const callback = Object.assign(new DTO[kind](), fields);
  for (const error of keepsItsRules(callback) ? [] : validateSync(callback, OPTIONS)) {
    const problem = problemOf(kind, params, fields, error);
    if (!problems.some(({ pointer }) => pointer === problem.pointer)) problems.push(problem);
  }
  return problems.length === 0 ? { ok: true, callback } : { ok: false, problems };
}

const DTO = { message: MessageCallbackDto, call: CallCallbackDto, recording: RecordingCallbackDto } as const;

const OPTIONS: ValidatorOptions = { validationError: { target: false, value: false } };

function unstorable(params: Parameters, prefix: readonly string[]): CallbackProblem[] {
  const found = findUnstorable(params);
  return found ? [{ pointer: pointerTo([...prefix, ...found.path]), detail: `the parameter ${found.detail}` }] : [];
}

function problemOf(
  kind: Kind,
  params: Parameters,
  fields: Readonly<Record<string, string>>,
  error: ValidationError,
): CallbackProblem {
  const field = error.property;
  const names = FIELDS[kind].find(([known]) => known === field)?.[1] ?? [field];
  const name = names.find((each) => params[each] !== undefined && params[each] !== '') ?? names[0] ?? field;
  const text = fields[field];
  const rule = Object.values(error.constraints ?? {})[0] ?? 'is not valid';
  const actual = text === undefined ? 'it is missing' : `it is ${show(field, text)}`;
  return { pointer: pointerTo([name]), detail: `${name} ${rule}, but ${actual}` };
}
