import { callbackRoute, KINDS, type Kind } from '@sidetrack/domain';
import { problemType, type Problem } from '@sidetrack/http-service';
import { MOST_PARAMETERS } from '@sidetrack/signalwire';

/** What is wrong with a signed request that reached no route for callbacks. */
export type Misdirection = 'path' | 'method' | 'content-type' | 'too-large' | 'too-many' | 'unreadable';

const BY_STATUS: Readonly<Record<number, Misdirection>> = {
  400: 'unreadable',
  404: 'path',
  405: 'method',
  413: 'too-large',
  414: 'unreadable',
  415: 'content-type',
};

/** Two refusals of one status are mended in different ways. */
const BY_TYPE: Readonly<Record<string, Misdirection>> = { [problemType('too-many-parameters')]: 'too-many' };

/**
 * The misdirection that a problem stands for when it was answered before anybody looked at a signature; undefined for
 * every other problem.
 */
export const misdirectionOf = ({ type, status }: Pick<Problem, 'type' | 'status'>): Misdirection | undefined =>
  BY_TYPE[type] ?? BY_STATUS[status];

/** What words for a kind begin with, as people write them. */
const BEGINNINGS: readonly (readonly [string, Kind])[] = [
  ['message', 'message'],
  ['sms', 'message'],
  ['mms', 'message'],
  ['call', 'call'],
  ['voice', 'call'],
  ['record', 'recording'],
];

const ROUTES = KINDS.map(callbackRoute).join(', ');

const SHOWN_LENGTH = 80;
const MOST_WORDS = 20;

export interface MisdirectedRequest {
  readonly method: string;
  /** As it came, with its query. */
  readonly target: string;
  readonly contentType: string | undefined;
  readonly contentLength: string | undefined;
}

/** One sentence that says where a signed request went wrong, and what to change at the provider or on the way. */
export function explainMisdirection(fault: Misdirection, request: MisdirectedRequest): string {
  const { method, target, contentType, contentLength } = request;
  const path = target.split('?', 1)[0] ?? '';
  const shown = `${method.slice(0, 10)} ${showPath(path)}`;
  switch (fault) {
    case 'path':
      return `A signed request came to ${shown}, which is no route for callbacks: ${whatIsMeant(path)}`;
    case 'method':
      return `A signed request came as ${shown}: callbacks are taken as POST or GET. Correct the callback method at the provider.`;
    case 'content-type':
      return (
        `A signed request came to ${shown} ${showType(contentType)}: callbacks are ` +
        'application/x-www-form-urlencoded or application/json. Something on the way has changed or lost it.'
      );
    case 'too-large':
      return `A signed request came to ${shown} with ${showLength(contentLength)}: callbacks have at most 64 KiB. Shorten what the callback URL or the message adds.`;
    case 'too-many':
      return `A signed request came to ${shown} with more than ${MOST_PARAMETERS} parameters: no callback has as many. Look at what the callback URL adds, and at proxies on the way.`;
    case 'unreadable':
      return `A signed request to ${shown} cannot be read as a URL of a callback: look at what was given to the provider, and at proxies on the way.`;
  }
}

const CORRECT = 'Correct the callback URL at the provider, or what a proxy makes of it.';

function whatIsMeant(path: string): string {
  const nearest = nearestRoute(path);
  if (nearest === null) return `the routes are ${ROUTES}. ${CORRECT}`;
  const before = path.slice(0, -nearest.length);
  if (!path.endsWith(nearest) || !isBasePath(before)) return `it is probably meant for ${nearest}. ${CORRECT}`;
  return (
    `it is probably meant for ${nearest}. If the provider was given it with ${showPath(before)}, add that to the URL in ` +
    'PUBLIC_URL, as in https://hooks.example.com/base; else let no proxy add it.'
  );
}

/** A slash too many is a slip, and no path that anybody means. */
const isBasePath = (path: string): boolean => path !== '' && !path.endsWith('/') && !path.includes('//');

/** The route that a path comes closest to: by any of its words, in any case, singular or plural, whatever follows them. */
function nearestRoute(path: string): string | null {
  const words = path.toLowerCase().split(/(?:%[0-9a-f]{2}|[^a-z])+/, MOST_WORDS);
  const kind = words.map(kindOf).findLast((one) => one !== undefined);
  return kind === undefined ? null : callbackRoute(kind);
}

function kindOf(word: string): Kind | undefined {
  // Every route has this word, and it begins as a call does.
  if (word.startsWith('callback')) return undefined;
  return BEGINNINGS.find(([beginning]) => word.startsWith(beginning))?.[1];
}

/**
 * Hides long runs of digits, which may be phone numbers, and every character beyond printable ASCII, which may be a
 * trick.
 */
function showPath(path: string): string {
  const shown = path
    .slice(0, SHOWN_LENGTH)
    .replaceAll(/[^!-~]/g, '?')
    .replaceAll(/\d{5,}/g, '…');
  return path.length > SHOWN_LENGTH ? `${shown}…` : shown;
}

function showType(contentType: string | undefined): string {
  if (contentType === undefined || contentType.trim() === '') return 'without a content type';
  const [type = ''] = contentType.split(';', 1);
  return `with the content type ${JSON.stringify(type.slice(0, SHOWN_LENGTH).replaceAll(/[^!-~]/g, '?'))}`;
}

const showLength = (length: string | undefined): string =>
  length !== undefined && /^\d{1,12}$/.test(length) ? `a body of ${length} bytes` : 'too large a body';
