import { SID_IN_WORDS } from '@sidetrack/domain';
import { notFound, problem, ProblemException, type ProblemMembers } from '@sidetrack/http-service';
import { tellRefused, type Choice, type FoundSid, type QuarantinedCallback } from '@sidetrack/views';

/** What a look-up found under the SIDs that it tried, when nothing of that is what was asked for. */
export interface NothingFound {
  readonly candidates: readonly string[];
  readonly choice: Choice;
  /** Resources that are known but have another kind or account. */
  readonly others: readonly FoundSid[];
  /** The refused callbacks of the first SID that has any. */
  readonly refused: { readonly sid: string; readonly callbacks: readonly QuarantinedCallback[] } | null;
}

/** The 404 of a text in which nothing can be a SID. */
export const noSid = (): ProblemException => notFound(`There is no SID in this: a SID is ${SID_IN_WORDS}.`);

/** The 404 for SIDs about which nothing is known. It never says that no callback came in while one is in quarantine. */
export function notKnown(nothing: NothingFound): ProblemException {
  const { others, refused } = nothing;
  const members: ProblemMembers = refused === null ? {} : { quarantined: refused.callbacks };
  if (others.length > 0) return new ProblemException(problem('not-found', explainOthers(nothing), members));
  if (refused === null) return notFound(explainNothing(nothing));
  return new ProblemException(problem('only-refused', explainRefused(refused), members));
}

/** The 404 for a phone number, which is not a SID. It says where to find the events of this number. */
export function isNumber(number: string): ProblemException {
  const link = (list: string, side: string): string => `/v1/${list}?${side}=${encodeURIComponent(number)}`;
  const links = {
    messagesTo: link('messages', 'to'),
    messagesFrom: link('messages', 'from'),
    callsTo: link('calls', 'to'),
    callsFrom: link('calls', 'from'),
  };
  const detail =
    `This is a phone number, ${number}, not a SID. Messages and calls to and from it stand in the lists: ` +
    `${Object.values(links).join(', ')}.`;
  return new ProblemException(problem('phone-number', detail, { number, links }));
}

function explainOthers({ candidates: [first], choice, others }: NothingFound): string {
  const { kind = 'resource', accountSid } = choice;
  const sought = accountSid === undefined ? kind : `${kind} of account ${accountSid}`;
  const known = others.flatMap(({ sid, resources }) =>
    resources.map((one) => `${sid} as a ${one.kind} of account ${one.row.accountSid}`),
  );
  return `${first} is not known as a ${sought}; known is ${known.join(', ')}.`;
}

function explainNothing({ candidates: [first, ...rest] }: NothingFound): string {
  const alsoTried = rest.length === 0 ? '' : ` (also tried: ${rest.join(', ')})`;
  return `No callback about ${first} has come in${alsoTried}.`;
}

const WHAT_TO_DO = {
  waiting: (path: string) => `It waits at ${path}: mend what is said there, then replay it`,
  replayed: (path: string) => `It was replayed since: ${path} says what it became`,
  discarded: (path: string) => `It was discarded; it can still be replayed at ${path}`,
} as const satisfies Record<QuarantinedCallback['state'], (path: string) => string>;

function explainRefused({ sid, callbacks }: NonNullable<NothingFound['refused']>): string {
  const told = tellRefused(callbacks, 'a callback', 'callbacks');
  const newest = callbacks[0]!;
  return `Nothing about ${sid} has become an event, but ${told}. ${WHAT_TO_DO[newest.state](`/v1/quarantine/${newest.id}`)}.`;
}
