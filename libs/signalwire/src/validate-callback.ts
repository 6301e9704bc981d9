import { type Kind, type Parameters, ANSWERED_BY } from '@sidetrack/domain';
import { validateSync, type ValidatorOptions } from 'class-validator';
import { CallCallbackDto } from './call-callback.dto.js';
import { keepsRule } from './callback-fields.js';
import { MessageCallbackDto } from './message-callback.dto.js';
import {
  DECIDING_FIELDS,
  FIELDS,
  pointerTo,
  readFields,
  show,
  whyNoText,
  type ParameterFault,
  type FieldReading,
} from './read-fields.js';
import { RecordingCallbackDto } from './recording-callback.dto.js';
import { makeStorable, storableText } from './storable.js';

export type CallbackDto = MessageCallbackDto | CallCallbackDto | RecordingCallbackDto;

/** Authentic parameters, read as a callback of a kind. */
export interface ReadCallback {
  readonly callback: CallbackDto;
  /** The parameters in the form in which they can be kept. */
  readonly params: Parameters;
  /** The names of the parameters that could not be read as their fields. */
  readonly unread: readonly string[];
  /** Whether the parameters say all that was sent. If not, only the bytes do. */
  readonly isExact: boolean;
}

export type CallbackValidation =
  ({ readonly ok: true } & ReadCallback) | { readonly ok: false; readonly problems: readonly ParameterFault[] };

/**
 * Reads authentic parameters as a callback of this kind. SID, account and status decide whether there is a callback.
 * Other parameters that cannot be read are kept as they came, and do not count in the state. Problems point at the
 * parameter as it was sent (`/SmsSid`).
 *
 * @param foreign the names of the parameters whose bytes are no UTF-8
 */
export function validateCallback(kind: Kind, params: Parameters, foreign: readonly string[] = []): CallbackValidation {
  const storable = makeStorable(params);
  const lost = foreign.length === 0 ? storable.replaced : namesOfBoth(storable.replaced, foreign);
  const reading = readFields(kind, params, (field, text) => keepsRule(DTO[kind], field, text), lost);
  const callback: CallbackDto = Object.assign(new DTO[kind](), reading.fields);
  if (kind === 'call' && isAnsweringMachineResult(reading)) callback.status = ANSWERED_BY;
  if (callback.sid === undefined || callback.accountSid === undefined || callback.status === undefined) {
    return { ok: false, problems: problemsOf(kind, reading) };
  }
  const isExact = lost.length === 0;
  const unread = isExact ? reading.unread : [...new Set([...reading.unread, ...lost])];
  return { ok: true, callback, params: storable.params, unread, isExact };
}

/** A name that could not be kept itself is among the replaced ones already, as it is kept. */
const namesOfBoth = (replaced: readonly string[], foreign: readonly string[]): readonly string[] => [
  ...new Set([...replaced, ...foreign.filter((name) => storableText(name) === name)]),
];

const DTO = { message: MessageCallbackDto, call: CallCallbackDto, recording: RecordingCallbackDto } as const;

/**
 * Such a result comes by itself, with the call's SID and `AnsweredBy` and without any `CallStatus` (callback reference
 * §1.5).
 */
function isAnsweringMachineResult({ fields, misreadings }: FieldReading): boolean {
  return fields['status'] === undefined && !misreadings.has('status') && fields['answeredBy'] !== undefined;
}

const OPTIONS: ValidatorOptions = { validationError: { target: false, value: false } };

/** Why these parameters are not a callback, with one sentence for each of the deciding fields that is wrong. */
function problemsOf(kind: Kind, { fields, misreadings }: FieldReading): ParameterFault[] {
  const broken = DECIDING_FIELDS.filter((field) => fields[field] === undefined);
  const asSent = broken.map((field) => [field, misreadings.get(field)?.value] as const);
  const errors = validateSync(Object.assign(new DTO[kind](), fields, Object.fromEntries(asSent)), OPTIONS);
  return errors.map(({ property: field, constraints }) => {
    const misread = misreadings.get(field);
    const names = FIELDS[kind].find(([known]) => known === field)?.[1] ?? [field];
    const name = misread?.name ?? names[0] ?? field;
    const rule = Object.values(constraints ?? {})[0] ?? 'is not valid';
    const actual = misread === undefined ? 'it is missing' : `it is ${show(misread.value)}`;
    const noText = misread === undefined ? null : whyNoText(misread.value);
    return { pointer: pointerTo([name]), detail: `${name} ${noText ?? `${rule}, but ${actual}`}` };
  });
}
