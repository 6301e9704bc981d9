import { isHost, readSignature, type CallbackRequest, type Disbelief } from '@sidetrack/signalwire';
import type { Arrival } from '../arrival.js';

/** Why a request is not believed, and `malformed` for a signature that no provider writes so. */
export type SignatureFault = Disbelief | 'malformed';

/** A bucket: requests that look alike at a glance, and make room for each other. */
export interface SampleBucket {
  readonly name: string;
  readonly fault: SignatureFault;
  /** 0 to 15: how much speaks for its being the provider's. */
  readonly likelihood: number;
}

export interface BucketOptions {
  readonly publicUrls: readonly string[];
  /** The accounts that have a key here. The array is the same one for as long as the accounts are. */
  readonly accounts: () => readonly string[];
}

/** How many accounts are told apart; further ones share these slots. This bounds the number of buckets. */
const ACCOUNT_SLOTS = 4;

/** Routes × faults × account (unknown, or one of the slots) × host × shape: there are never more buckets. */
export const MOST_BUCKETS = 3 * 4 * (1 + ACCOUNT_SLOTS) * 2 * 2;

/**
 * Sorts disbelieved requests into few buckets. A stranger can be in any bucket whose facts he knows, but only those who
 * know an account, the host and how callbacks look get in among the requests of a set-up that is merely wrong. Each fact
 * costs a search for a few bytes: nothing is parsed, and nothing here takes longer than reading the request once.
 */
export function createSampleBuckets({
  publicUrls,
  accounts,
}: BucketOptions): (arrival: Pick<Arrival, 'route' | 'request'>, disbelief: Disbelief) => SampleBucket {
  const hosts = new Set(publicUrls.flatMap(hostsOf));
  const slotsNow = rememberLast(
    (known: readonly string[]) =>
      new Map([...new Set(known)].map((account, index) => [account, (index % ACCOUNT_SLOTS) + 1])),
  );
  return ({ route, request }, disbelief) => {
    const fault = faultOf(request, disbelief);
    const slot = slotsNow(accounts()).get(namedAccount(request) ?? '') ?? 0;
    const isOwnHost = hosts.size === 0 ? isHost(request.host) : hosts.has(request.host.slice(0, 300).toLowerCase());
    const isLikeCallback = SID_NAMES.some((name) => whereParametersAre(request).includes(name));
    const name = [route, fault, `account-${slot}`, isOwnHost ? 'host' : '-', isLikeCallback ? 'callback' : '-'].join(
      ' ',
    );
    const isSigned = fault === 'wrong' || fault === 'no-key';
    const likelihood = (slot > 0 ? 8 : 0) + (isSigned ? 4 : 0) + (isOwnHost ? 2 : 0) + (isLikeCallback ? 1 : 0);
    return { name, fault, likelihood };
  };
}

/** Keys are seldom replaced, and what is disbelieved may come by the thousand. */
function rememberLast<Given, Result>(compute: (given: Given) => Result): (given: Given) => Result {
  let last: { readonly given: Given; readonly result: Result } | null = null;
  return (given) => {
    if (last?.given !== given) last = { given, result: compute(given) };
    return last.result;
  };
}

function faultOf({ signature }: CallbackRequest, disbelief: Disbelief): SignatureFault {
  if (disbelief !== 'wrong') return disbelief;
  return signature === null || readSignature(signature) === null ? 'malformed' : 'wrong';
}

/** Every callback names what it is about by one of these. */
const SID_NAMES = ['MessageSid', 'SmsSid', 'CallSid', 'RecordingSid'];

const ACCOUNT_NAME = 'AccountSid';
/**
 * The `=` of a form or a query, or the end of a JSON name and the beginning of its text; then the characters of a SID.
 */
const ACCOUNT_VALUE = /^(?:=|" {0,4}: {0,4}")([\w-]{1,128})/;

/**
 * The account that a request names first, found without parsing. A request whose account is missed here only lands in
 * another bucket.
 */
function namedAccount(request: CallbackRequest): string | null {
  const parameters = whereParametersAre(request);
  const at = parameters.indexOf(ACCOUNT_NAME);
  if (at === -1) return null;
  const value = parameters.subarray(at + ACCOUNT_NAME.length, at + ACCOUNT_NAME.length + 140).toString('latin1');
  return ACCOUNT_VALUE.exec(value)?.[1] ?? null;
}

const whereParametersAre = ({ method, target, rawBody }: CallbackRequest): Buffer =>
  method === 'GET' ? Buffer.from(target, 'latin1') : rawBody;

/** With its port and without, as proxies pass it on. */
function hostsOf(publicUrl: string): string[] {
  if (!URL.canParse(publicUrl)) return [];
  const { host, hostname } = new URL(publicUrl);
  return [host, hostname];
}
