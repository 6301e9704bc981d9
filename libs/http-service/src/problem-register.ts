/** One at least; the first is the usual one. */
type Statuses = readonly [number, ...number[]];

/** A kind of problem: under which statuses it is answered, when, and what its reader does next. */
export interface RegisteredProblem {
  readonly statuses: Statuses;
  /** The title, where that of the status does not say enough. */
  readonly title?: string;
  /** When it is answered, in a sentence or two. */
  readonly meaning: string;
  /** What whoever reads it does next. */
  readonly remedy: string;
}

/** Node and Fastify choose among these for requests that no route has seen. */
const UNREAD: Statuses = [400, 408, 414, 431];

/** Nest chooses, for what it refuses by itself. */
const ANY: Statuses = [400];

/**
 * Every problem that the two doors answer, by its code: the last part of its `type`, which stays the same for as long as
 * the product lives. `docs/problems/` has a page for each, which a test holds to this register.
 */
export const PROBLEMS = {
  'bad-request': {
    statuses: UNREAD,
    meaning:
      'The request is not readable as HTTP, took too long to arrive, or has a URL or headers that are too long. No ' +
      'route has seen it.',
    remedy: 'Mend the program that sends it, or the proxy on its way: `detail` says what is wrong.',
  },
  refused: {
    statuses: ANY,
    meaning: 'The request cannot be taken for a reason that has no code of its own.',
    remedy: 'Do what `detail` says.',
  },
  'invalid-input': {
    statuses: [400],
    meaning: 'A parameter of the query, a field of the body or an id cannot be read, or nobody knows its name.',
    remedy: 'Each entry of `errors` points at one fault and says what is taken there. Correct them and send it again.',
  },
  'invalid-json': {
    statuses: [400],
    meaning: 'The body is not JSON, is empty, or holds more than any body of the API does.',
    remedy: 'Send one JSON object with the fields that the route takes, and with their number of bytes.',
  },
  'no-valid-token': {
    statuses: [401],
    meaning:
      'The request has neither a token nor a session, or a token that is not among `API_TOKENS`, or a session that has ended.',
    remedy:
      'Send the header `Authorization: Bearer TOKEN` with one of those in `API_TOKENS`. In a browser, sign in again.',
  },
  'other-origin': {
    statuses: [403],
    title: 'Not from this console',
    meaning:
      'The request came in a session, from a page of another origin, or without the header with which the console shows ' +
      'that it has sent a change itself.',
    remedy:
      'Open the console at the address at which you signed in. A program sends a token, which needs no such header.',
  },
  'signature-missing': {
    statuses: [401],
    meaning: 'A request to a route for callbacks has no signature.',
    remedy:
      'The provider signs each callback: where the header is missing, a proxy has dropped it, or somebody else sends. ' +
      'Let the proxy pass `X-SignalWire-Signature` and `X-Twilio-Signature`.',
  },
  'signature-wrong': {
    statuses: [401],
    meaning: 'The signature of a callback does not match its URL and body under any key of the account.',
    remedy:
      'Look in the quarantine under the reason `signature`: each entry says which URL or which key would have matched. ' +
      'Set `PUBLIC_URL` or `SIGNING_KEYS` so, then replay.',
  },
  'no-such-route': {
    statuses: [404],
    meaning: 'There is nothing at this path.',
    remedy: 'Compare the path with `/docs`, or with the callback URLs that `sidetrack start` prints.',
  },
  'not-found': {
    statuses: [404],
    meaning: 'The path is right, and nothing is known under the id in it.',
    remedy:
      'Look the SID up with `/v1/lookup/{sid}`, which knows every kind and what was refused. What has just happened may ' +
      'not have come in yet.',
  },
  'only-refused': {
    statuses: [404],
    title: 'Only refused callbacks',
    meaning: 'Nothing about this SID has become an event, but genuine callbacks that name it wait in the quarantine.',
    remedy: 'Read why in `quarantined`, mend that, and replay them.',
  },
  'phone-number': {
    statuses: [404],
    title: 'A phone number',
    meaning: 'What was looked up as a SID is a phone number.',
    remedy: 'Follow one of `links`: the lists of messages and calls to and from that number.',
  },
  'method-not-allowed': {
    statuses: [405],
    meaning: 'The path exists, and does not take this method.',
    remedy: 'Use one of the methods in the header `Allow`.',
  },
  'no-provider-access': {
    statuses: [409],
    title: 'The provider cannot be asked',
    meaning: "Nobody has told this program how to ask the provider's REST API about this account, or about any.",
    remedy:
      'Set `PROVIDER_ACCESS` to `accountSid=https://user:secret@host` for each account, and start the API door again; where a file holds it, SIGHUP will do.',
  },
  'idempotency-key-used': {
    statuses: [409],
    meaning: 'This `Idempotency-Key` was used before, for another note.',
    remedy: 'Take a new key for a new note. To repeat a request, send the very same body.',
  },
  'not-waiting': {
    statuses: [409],
    title: 'Not what waits',
    meaning:
      'What was to be let go of is not what waits in the quarantine: another number than was expected, or a callback that has ' +
      'become an event.',
    remedy: 'Look at the quarantine again, and discard what is there now. Nothing was changed.',
  },
  'body-cut': {
    statuses: [409],
    meaning:
      'Only the beginning of this sample was kept, so its signature cannot be checked and it cannot be replayed.',
    remedy: 'Replay a shorter sample of the same sender: it shows whether the keys and URLs are right now.',
  },
  'no-signing-keys': {
    statuses: [409],
    meaning: 'To replay this sample its signature has to be checked, and the API door has no `SIGNING_KEYS`.',
    remedy: 'Set `SIGNING_KEYS` for the API door, start it again, and replay.',
  },
  signature: {
    statuses: [409],
    meaning: 'The signature of this sample is still wrong under the keys and URLs of now, so it was not replayed.',
    remedy: 'Set `PUBLIC_URL` or `SIGNING_KEYS` as `detail` says, and replay.',
  },
  'body-too-large': {
    statuses: [413],
    meaning: 'The body has more than 64 KiB.',
    remedy: 'Send less. No callback of the provider is as long: look at what the callback URL or a proxy adds.',
  },
  'too-many-parameters': {
    statuses: [413],
    meaning: 'The query and the body of a callback have more than 1,000 parameters.',
    remedy: 'No callback has as many: look at what the callback URL adds, and at proxies on the way.',
  },
  'query-too-long': {
    statuses: [414],
    meaning: 'The query of a callback URL is longer than 16 KiB.',
    remedy: 'Shorten what the callback URL adds; no callback needs as much.',
  },
  'content-type': {
    statuses: [415],
    meaning: 'The body is of a type that is not taken here: callbacks are a form or JSON, everything else is JSON.',
    remedy: 'Send the content type that `detail` names. Where the provider sent it, a proxy has changed or lost it.',
  },
  unreadable: {
    statuses: [422, 409],
    meaning: 'The signature is right, but the body is neither a form nor a JSON object.',
    remedy: 'A proxy that changes or cuts bodies breaks them. Mend it, then replay what came whole.',
  },
  'wrong-door': {
    statuses: [422, 409],
    meaning: 'A genuine callback of another kind than the URL is for, or of a kind that Sidetrack does not take.',
    remedy: 'Set the callback URL that `detail` names, and replay the callback through the route that is its own.',
  },
  invalid: {
    statuses: [422, 409],
    meaning: 'A genuine callback in which the SID, the account or the status is missing, or cannot be one.',
    remedy:
      'Each entry of `errors` names a parameter. If the provider sends something new, update Sidetrack and replay; if ' +
      'your own program made the request, mend that.',
  },
  ambiguous: {
    statuses: [422, 409],
    meaning: 'The same signature came before, over the same signed text split into other parameters.',
    remedy:
      'Compare it with the callback that came first: only the provider can say which of the two it sent. Discard this ' +
      'one once you know, and look for who could see the signature.',
  },
  database: {
    statuses: [422, 409],
    meaning: 'A genuine, readable callback that the database would not store, while it took others.',
    remedy: '`detail` has the words of PostgreSQL. Once the cause is gone, replay; nothing is lost meanwhile.',
  },
  'too-many-wrong-tokens': {
    statuses: [429],
    meaning: 'Too many wrong tokens came from this address.',
    remedy: 'Wait as long as `Retry-After` says. A token that is right opens at any time.',
  },
  'exports-of-token': {
    statuses: [429],
    meaning: 'This token has as many exports under way as one token may.',
    remedy: 'Come back when one of them has ended, or read the list by page.',
  },
  'feed-streams-of-token': {
    statuses: [429],
    meaning: 'This token has as many streams of the feed open as one token may: half of `FEED_MAX_STREAMS`.',
    remedy: 'Close one, or read `/v1/feed` by page.',
  },
  unexpected: {
    statuses: [500, 503],
    meaning: 'A fault on this side, which is in the log. The public door answers 503, so that the provider comes back.',
    remedy: 'Try again. If it stays, look in the log for the request id, which `instance` and `X-Request-Id` name.',
  },
  'database-unreachable': {
    statuses: [503],
    meaning: 'The API door cannot reach its database. Callbacks are still taken: they wait in the journal.',
    remedy: 'Try again in a moment. If it stays, `sidetrack doctor` says what is wrong.',
  },
  'too-many-exports': {
    statuses: [503],
    meaning: 'As many exports are under way as the door gives at once.',
    remedy: 'Come back when one of them has ended, as `Retry-After` says, or read the list by page.',
  },
  'feed-not-settled': {
    statuses: [503],
    meaning:
      'An append has been going on since the door began, or a node of a distributed database does not answer, so nobody can say yet which events come first.',
    remedy: 'Try again in a moment.',
  },
  'feed-streams-full': {
    statuses: [503],
    meaning: 'The door has as many streams of the feed open as it keeps (`FEED_MAX_STREAMS`).',
    remedy: 'Try again in a moment, or read `/v1/feed` by page.',
  },
  overloaded: {
    statuses: [503],
    meaning: 'More callbacks come in than can be taken, or one address takes more than its share.',
    remedy: 'Send it again, as `Retry-After` says; the provider does so by itself.',
  },
  unavailable: {
    statuses: [503],
    meaning: 'A genuine callback could be written neither to the database nor to the journal.',
    remedy:
      'Send it again; the provider does so by itself. Whoever runs the door looks at `/health/ready`, which says what is ' +
      'wrong with its disk and its database.',
  },
  'quarantine-full': {
    statuses: [503],
    meaning: 'A genuine callback cannot be read, and its account has no more room in the quarantine.',
    remedy:
      'Replay or discard what waits there, or raise `QUARANTINE_MAX_BYTES`. The provider sends the callback again for a ' +
      'while.',
  },
} as const satisfies Readonly<Record<string, RegisteredProblem>>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Under which statuses a problem is answered. */
export type StatusOf<Code extends ProblemCode> = (typeof PROBLEMS)[Code]['statuses'][number];

/** The `type` of the problems of a code, by which programs tell them. */
export const problemType = (code: ProblemCode): string => `urn:sidetrack:problem:${code}`;

const TITLE_OF_STATUS: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'Not authenticated',
  403: 'Not allowed here',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'The request took too long to arrive',
  409: 'Not possible as it is',
  413: 'The body is too large',
  414: 'The URL is too long',
  415: 'The content type is not accepted',
  422: 'The callback cannot be read',
  429: 'Too many at once',
  431: 'The headers are too large',
  500: 'Something went wrong here',
  503: 'Not able to take this right now',
};

/** What a problem is called: the title of its code, or that of its status. */
export function titleOf(code: ProblemCode, status: number): string {
  const { title }: RegisteredProblem = PROBLEMS[code];
  return title ?? TITLE_OF_STATUS[status] ?? 'Refused';
}
