import { isMadeUp, MADE_UP_IN_WORDS, type Parameters } from '@sidetrack/domain';
import {
  accountOf,
  createSignatureVerifier,
  readSignature,
  type CallbackRequest,
  type GivenSignature,
  type SignatureExplanation,
  type SignatureFinding,
  SigningKeys,
  type SigningKey,
  type Verification,
} from '@sidetrack/signalwire';
import { mendSignature } from './explain-signature-header.js';
import { acceptedReadings, otherReadings, type Reading } from './explain-signature-readings.js';
import { searchWithin, type Found } from './explain-signature-search.js';
import { configuredUrls, otherUrls, showUrl, type GuessedUrl } from './explain-signature-urls.js';
import { EXPLAIN_WITHIN_MS, runWithin, type Steps } from './steps.js';

export interface ExplainSignatureOptions {
  readonly publicUrls: readonly string[];
  readonly keys: SigningKeys;
  /** Lower-case names; `x-forwarded-host` and `x-forwarded-proto` tell what a proxy was called. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Finds out what a signature was made over: what the verifier tries, then other readings of the body, other URLs and
 * other accounts' keys, and two of them together. It is a diagnosis and no verdict: nothing that only matches here is
 * believed. The work is bounded, and ends when `withinMs` are over: it runs on whatever strangers send. It never runs in
 * the public door, where nothing that is not needed to answer may cost anything.
 */
export function explainSignature(
  request: CallbackRequest,
  params: Parameters | null,
  options: ExplainSignatureOptions,
  withinMs: number = EXPLAIN_WITHIN_MS,
): SignatureExplanation {
  return runWithin(explainInSteps(request, params, options), withinMs);
}

/** The same, step by step, for whoever watches the time. */
export function* explainInSteps(
  request: CallbackRequest,
  params: Parameters | null,
  options: ExplainSignatureOptions,
): Steps<SignatureExplanation> {
  const verdict = yield* verdictOn(request, params, options);
  const report = reportFor(request, params, options);
  if (verdict?.ok === true) {
    const { signedUrl, keyId, scheme } = verdict.evidence;
    const detail = `The signature is genuine: made for ${showUrl(signedUrl)} with the key ${keyId} (scheme ${scheme}).`;
    return report('genuine', detail, { signedUrl, keyId });
  }
  if (!request.signature) {
    const detail =
      'There is no X-SignalWire-Signature (or X-Twilio-Signature) header: this did not come from the provider, or ' +
      'something on the way removed the header.';
    return report('missing', detail);
  }
  const given = readSignature(request.signature);
  if (given === null) return yield* explainMalformed(request, params, options, report);
  const { own, others } = keysOf(params, options.keys);
  const found = yield* search(given, request, params, options, own, others);
  if (found.match !== null) return explainMatch(found.match, found.attempts, { own, request, params }, report);
  if (found.isCutOff) return report('unfinished', UNFINISHED, { attempts: found.attempts });
  return own.length === 0
    ? report('no-key', `${noKey(params)} No other key that is set matches either.`, { attempts: found.attempts })
    : report('nothing', whyNothing(given, request, options), { attempts: found.attempts });
}

/**
 * What the verifier says, key by key: with many keys, a long body would keep it for longer than an explanation may take.
 * Null when the time was over before.
 */
function* verdictOn(
  request: CallbackRequest,
  params: Parameters | null,
  { publicUrls, keys }: ExplainSignatureOptions,
): Steps<Verification | null> {
  for (const { key } of keysOf(params, keys).own) {
    const verifier = createSignatureVerifier({ publicUrls, keys: new SigningKeys([{ accountSid: '*', key }]) });
    const verdict = verifier.verify(request, params);
    if (verdict.ok) return verdict;
    if (yield) break;
  }
  return null;
}

/** What else may have gone into the signature that cannot be tried, since it did not come along. */
function whyNothing(
  { algorithm }: GivenSignature,
  { credentials }: CallbackRequest,
  { headers = {} }: ExplainSignatureOptions,
): string {
  // Those that came along were tried, unless the URL in PUBLIC_URL has its own: then it may be the key as well.
  if (credentials) return `${BASIC_AUTH} As they came they do not match: if they are right, it is the key. ${MEND_KEY}`;
  if (/^basic\b/i.test(headers['authorization'] ?? '')) return BASIC_AUTH;
  const settings = headers['x-twilio-webhooks-signature-settings'];
  return algorithm === 'sha256' || settings ? sharedKey(algorithm, settings) : `${NOTHING_MATCHED} ${MEND_KEY}`;
}

const UNFINISHED =
  'Nothing had matched when the time for looking was over. `sidetrack explain-signature` with the same request looks again.';

const BASIC_AUTH =
  'Nothing matched. The request came with Authorization: Basic, so the callback URL at the provider probably has a user ' +
  'and a password, and they are part of what is signed: write them into PUBLIC_URL as they stand there, ' +
  'https://user:password@host.';

function sharedKey(algorithm: GivenSignature['algorithm'], settings = ''): string {
  const key = /\bkey=([A-Za-z0-9]{1,64})\b/.exec(settings.slice(0, 500))?.[1];
  return (
    (algorithm === 'sha256'
      ? 'Nothing matched. The signature is an HMAC-SHA256, which Twilio makes with a shared key for webhooks: add the secret '
      : 'Nothing matched. The request names settings of its signature, so Twilio has made it with a shared key: add the secret ') +
    `of ${key === undefined ? 'that key' : `the key ${key}`} to SIGNING_KEYS as another accountSid=key of the account.`
  );
}

/** How the explanation begins of a signature that nothing matches, and of which nothing else is odd. */
export const NOTHING_MATCHED =
  'Nothing matched, neither another URL nor another key: the key is probably the API token or belongs to another project.';

const MEND_KEY =
  'Copy the Signing Key from the API credentials of the project that sends the callback into SIGNING_KEYS, ' +
  'and make sure that no proxy changes URL or body.';

type Report = (
  finding: SignatureFinding,
  detail: string,
  match?: { readonly signedUrl?: string; readonly keyId?: string; readonly attempts?: number },
) => SignatureExplanation;

function reportFor(request: CallbackRequest, params: Parameters | null, options: ExplainSignatureOptions): Report {
  const { own } = keysOf(params, options.keys);
  return (finding, detail, { signedUrl, keyId, attempts = 0 } = {}) => ({
    finding,
    detail,
    triedUrls: [...new Set(configuredUrls(request, options.publicUrls).map(({ url }) => showUrl(url)))].slice(0, 20),
    triedKeys: own.slice(0, 20).map((key) => ({ accountSid: key.accountSid, keyId: key.keyId })),
    signedUrl: signedUrl === undefined ? null : showUrl(signedUrl),
    keyId: keyId ?? null,
    attempts,
  });
}

function keysOf(params: Parameters | null, keys: SigningKeys): { own: readonly SigningKey[]; others: SigningKey[] } {
  const own = keys.keysFor(params && accountOf(params));
  return { own, others: keys.keysFor(null).filter((key) => !own.includes(key)) };
}

interface Tried extends GuessedUrl {
  readonly reading: Reading;
}

/** What is likelier comes first: a budget that runs out then costs the least. */
function* search(
  given: GivenSignature,
  request: CallbackRequest,
  params: Parameters | null,
  { publicUrls, headers = {} }: ExplainSignatureOptions,
  own: readonly SigningKey[],
  others: readonly SigningKey[],
): Steps<Found<Tried>> {
  const accepted = acceptedReadings(request, params);
  const other = otherReadings(request, params);
  const configured = configuredUrls(request, publicUrls);
  const guessed = (): Iterable<GuessedUrl | null> => otherUrls(request, publicUrls, headers);
  return yield* searchWithin(given, [
    { keys: own, candidates: pairs(configured, [...accepted, ...other]) },
    { keys: own, candidates: pairs(guessed(), accepted) },
    { keys: others, candidates: pairs(configured, accepted) },
    { keys: own, candidates: pairs(guessed(), other) },
    { keys: others, candidates: pairs(guessed(), accepted) },
  ]);
}

function* pairs(urls: Iterable<GuessedUrl | null>, readings: readonly Reading[]): Generator<Tried | null> {
  if (readings.length === 0) return;
  for (const url of urls) {
    if (url === null) yield null;
    else for (const reading of readings) yield { ...url, reading };
  }
}

interface Asked {
  readonly own: readonly SigningKey[];
  readonly request: CallbackRequest;
  readonly params: Parameters | null;
}

function explainMatch(
  { candidate, key }: NonNullable<Found<Tried>['match']>,
  attempts: number,
  { own, request, params }: Asked,
  report: Report,
): SignatureExplanation {
  const isOwn = own.includes(key);
  const parts: string[] = [];
  if (!isOwn && own.length === 0) parts.push(noKey(params));
  if (!isOwn) {
    parts.push(
      `It is signed with the key of account ${key.accountSid} (${key.keyId}): list that key for the account that sends it.`,
    );
  }
  if (candidate.why !== null) parts.push(`It is signed for ${showUrl(candidate.url)}, but ${candidate.why}.`);
  if (candidate.reading.why !== null) parts.push(`${candidate.reading.why}.`);
  if (parts.length === 0) parts.push(wrongEncoding(request));
  const finding = isOwn ? (candidate.why === null ? 'other-scheme' : 'other-url') : 'other-key';
  return report(finding, parts.join(' '), { signedUrl: candidate.url, keyId: key.keyId, attempts });
}

const wrongEncoding = ({ signature }: CallbackRequest): string =>
  signature?.length === 40
    ? 'The signature is right but written in hex, which is used only over the raw body of JSON: it has to be base64 here.'
    : 'The signature is right but written in base64, where JSON signed over its raw body has it in hex.';

function noKey(params: Parameters | null): string {
  const account = (params && accountOf(params)) ?? '';
  // Its key is public: one that is set would let anybody add to it.
  if (isMadeUp(account)) return `${MADE_UP_IN_WORDS} No key is to be added for it.`;
  return `The account ${JSON.stringify(account.slice(0, 64))} has no key: add it to SIGNING_KEYS as accountSid=key.`;
}

function* explainMalformed(
  request: CallbackRequest,
  params: Parameters | null,
  options: ExplainSignatureOptions,
  report: Report,
): Steps<SignatureExplanation> {
  const { mended, detail } = mendSignature(request.signature ?? '');
  if (mended === null) return report('malformed', detail);
  const explained = yield* explainInSteps({ ...request, signature: mended }, params, options);
  return { ...explained, finding: 'malformed', detail: `${detail} Once mended: ${explained.detail}` };
}
