import type { KnownThings } from './known-things.js';

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header' | 'cookie';
  readonly schema?: Schema;
}

/** Stands in a path for the id of the note, which each door has given itself. */
export const NOTE_ID = '~note~';
export const TICKET = 'COMPARE-1';

/**
 * The values with which a parameter of a route is asked for, each in a question of its own.
 *
 * @throws Error where nobody has said what a new parameter can be: a question left out would look like an equal answer
 */
export function valuesOf(route: string, { name, schema }: Parameter, known: KnownThings): readonly string[] {
  const words = schema?.enum ?? schema?.items?.enum;
  if (words !== undefined) return words;
  const given = GIVEN[`${route} ${name}`] ?? GIVEN[name];
  if (given === undefined) throw new Error(`nobody has said what ${name} of ${route} can be: add it to this file`);
  return given(known);
}

type Values = (known: KnownThings) => readonly string[];

const UNKNOWN_SID = '00000000-0000-4000-8000-00000000dead';
const every = ({ sids }: KnownThings): string[] => Object.values(sids).flat();

/** What people paste: a SID as it is, in a label, a URL, quotes, capitals; a number; a refused and an unknown one. */
const pasted: Values = (known) => {
  const [message = '', call = ''] = [known.sids.message[0], known.sids.call[0]];
  const written = [`"${message}"`, `MessageSid: ${message}`, `https://support.example/calls/${call}?x=1`];
  return [...every(known), ...written, message.toUpperCase(), known.numbers[0]!, ...known.refusedSids, UNKNOWN_SID];
};

const GIVEN: Readonly<Record<string, Values>> = {
  '/v1/messages/{sid} sid': ({ sids }) => [...sids.message, UNKNOWN_SID],
  '/v1/messages/{sid}/events sid': ({ sids }) => [...sids.message, UNKNOWN_SID],
  '/v1/calls/{sid} sid': ({ sids }) => [...sids.call, UNKNOWN_SID],
  '/v1/calls/{sid}/events sid': ({ sids }) => [...sids.call, UNKNOWN_SID],
  '/v1/calls/{sid}/recordings sid': ({ recordedCalls, sids }) => [...recordedCalls, sids.call[0]!, UNKNOWN_SID],
  '/v1/recordings/{sid} sid': ({ sids }) => [...sids.recording, UNKNOWN_SID],
  '/v1/recordings/{sid}/events sid': ({ sids }) => [...sids.recording, UNKNOWN_SID],
  '/v1/lookup/{sid} sid': pasted,
  '/v1/lookup/{sid}/evidence sid': (known) => [...every(known).slice(0, 6), ...known.refusedSids, UNKNOWN_SID],
  '/v1/quarantine sid': ({ refusedSids }) => refusedSids,
  '/v1/notes/{id} id': () => [NOTE_ID, UNKNOWN_SID],
  '/v1/quarantine/{id} id': ({ refused }) => [...refused, UNKNOWN_SID],
  '/v1/reconciliations/{id} id': ({ reconciliations }) => [...reconciliations, UNKNOWN_SID],
  '/v1/quarantine reason': ({ reasons }) => reasons,
  sid: ({ sids }) => [sids.message[0]!, sids.call[0]!, UNKNOWN_SID],
  reference: () => [TICKET, 'NO-SUCH-TICKET'],
  accountSid: ({ accounts }) => accounts,
  from: ({ numbers }) => numbers,
  to: ({ numbers }) => numbers,
  errorCode: ({ errorCodes }) => errorCodes,
  code: ({ errorCodes }) => [...errorCodes, '99999'],
  number: ({ numbers }) => [...numbers, '+12025550000'],
  direction: ({ directions }) => [...directions, 'outbound'],
  tag: ({ tags }) => tags,
  by: ({ tags }) => [`tag:${tags[0]!.split(':')[0]}`],
  country: () => ['US', 'DE', 'unknown'],
  channel: () => ['sms', 'mms', 'whatsapp'],
  group: ({ groups }) => groups,
  callSid: ({ recordedCalls }) => recordedCalls,
  parentCallSid: ({ parentCalls }) => parentCalls,
  contradicted: () => ['true', 'false'],
  limit: () => ['1', '7'],
  since: ({ midst }) => ['1d', '3h', '2026-01-01', midst],
  until: ({ midst }) => ['6h', midst],
  updatedSince: ({ midst }) => ['2h', midst],
  asOf: ({ midst }) => ['1d', midst],
  after: ({ midstPosition }) => ['0', midstPosition],
};
