import { ACCOUNT_PARAMETER, isSid, KINDS, PARAMETERS, saysNothing } from '@sidetrack/domain';
import type { Kind, Parameters, ParameterValue } from '@sidetrack/domain';
import { kindOfCallback } from './kind-of-callback.js';
import { isList } from './is-list.js';

/** What an authentic callback is about, as far as the callback says so. */
export interface CallbackSubject {
  /** The SIDs that the callback names, the SID of its own kind first; empty where no SID can be read. */
  readonly sids: readonly string[];
  readonly accountSid: string | null;
  /** The status that it reports, in the provider's word. */
  readonly status: string | null;
}

/** The names under which a callback gives the SID of its resource. Callbacks that no route takes are included. */
const SID_NAMES = new Set(
  [...KINDS.flatMap((kind) => PARAMETERS[kind].sid), 'TranscriptionSid', 'ConferenceSid'].map(folded),
);
/** The same names in the spelling of RELAY and the SignalWire REST API (callback reference §2.4). */
const RELAY_SID = 'id';
const RELAY_ACCOUNT = 'project_id';
const RELAY_STATUS = 'status';

/** More SIDs than any kind of callback names. A sender of more SIDs must not be able to fill an index. */
const MOST_SIDS = 8;
const STATUS_WORD = /^[!-~]{1,64}$/;

/**
 * Reads what a refused callback is about from its parameters, so that the callback is found by its SIDs. A name counts
 * in any case, since a wrong case may be the only reason for the refusal. Nothing is validated here: values that cannot
 * be read are left out.
 */
export function readSubject(route: Kind, params: Parameters): CallbackSubject {
  const is = kindOfCallback(params);
  const isRelay = is === 'relay-message';
  const kind = KINDS.find((each) => each === is) ?? route;
  const own = isRelay ? [RELAY_SID] : PARAMETERS[kind].sid;
  const statusNames = isRelay ? [RELAY_STATUS] : PARAMETERS[kind].status;
  const ownSids = own.flatMap((name) => textsOf(params[name]));
  const sids = [...ownSids, ...namedSids(params)].filter((text) => isSid(text) && !saysNothing('sid', text));
  return {
    sids: [...new Set(sids)].slice(0, MOST_SIDS),
    accountSid: textsOf(params[isRelay ? RELAY_ACCOUNT : ACCOUNT_PARAMETER]).find(isSid) ?? null,
    status: statusNames.flatMap((name) => textsOf(params[name])).find(isStatusWord) ?? null,
  };
}

function namedSids(params: Parameters): string[] {
  return Object.entries(params).flatMap(([name, value]) => (SID_NAMES.has(folded(name)) ? textsOf(value) : []));
}

function folded(name: string): string {
  return name.length > 64 ? '' : name.toLowerCase().replaceAll('_', '');
}

const isStatusWord = (text: string): boolean => STATUS_WORD.test(text) && !saysNothing('status', text);

/** The texts of a parameter, which may have been given more than once. */
function textsOf(value: ParameterValue | undefined): readonly string[] {
  const values = value === undefined ? [] : isList(value) ? value.slice(0, MOST_SIDS) : [value];
  return values.filter((one) => typeof one === 'string');
}
