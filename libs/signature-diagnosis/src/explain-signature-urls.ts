import {
  isHost,
  readPublicUrl,
  respelledUrls,
  withCredentials,
  type CallbackRequest,
  type PublicUrl,
} from '@sidetrack/signalwire';
import { otherBases } from './explain-signature-bases.js';
import { otherTargets } from './explain-signature-targets.js';

/** A URL for which the signature may have been made. */
export interface GuessedUrl {
  readonly url: string;
  /** How this URL differs from the request's, and what to do; null for a URL that the verifier tries itself. */
  readonly why: string | null;
}

const MOST_URLS = 1_000;

/** The URLs that the verifier compares with. */
export function configuredUrls(request: CallbackRequest, publicUrls: readonly string[]): GuessedUrl[] {
  return basesOf(request, publicUrls).flatMap((base) => spellings(base, request.target, null));
}

/**
 * The URLs that a proxy, a setting or a sender may have made of the request's URL, likely ones first. They are made one
 * by one, and only as far as the caller reads, because there may be thousands. A null stands for a URL that came
 * before. The caller may stop at it, so that a long row of repeats cannot exceed the time limit.
 */
export function* otherUrls(
  request: CallbackRequest,
  publicUrls: readonly string[],
  headers: Readonly<Record<string, string>>,
): Generator<GuessedUrl | null> {
  const tried = new Set(configuredUrls(request, publicUrls).map(({ url }) => url));
  for (const guess of guessUrls(request, publicUrls, headers)) {
    if (tried.size >= MOST_URLS) return;
    if (tried.has(guess.url)) yield null;
    else {
      tried.add(guess.url);
      yield guess;
    }
  }
}

function* guessUrls(
  request: CallbackRequest,
  publicUrls: readonly string[],
  headers: Readonly<Record<string, string>>,
): Generator<GuessedUrl> {
  const configured = basesOf(request, publicUrls);
  const known = configured.map(({ literal }) => literal);
  const says =
    publicUrls.length > 0
      ? `PUBLIC_URL says ${publicUrls.map(showUrl).join(', ')}`
      : `PUBLIC_URL is not set and the request came for the host ${JSON.stringify(request.host.slice(0, 100))}`;
  const targets = otherTargets(request.target);
  for (const { base, advice } of otherBases(known, request.host, headers, request.credentials)) {
    yield* spellings(base, request.target, `${says}: ${advice}`);
  }
  for (const { target, why } of targets) {
    for (const base of configured) yield* spellings(base, target, why);
  }
  for (const { base, advice } of otherBases(known, request.host, headers, request.credentials)) {
    for (const { target, why } of targets) yield* spellings(base, target, `${says}: ${advice}; and ${why}`);
  }
}

/**
 * The URL in a form for reports. The query is left out, because it may hold phone numbers, and so are user and password
 * in front of an @.
 */
export function showUrl(url: string): string {
  const [address = ''] = url.split('?', 1);
  const shown = address.replace(/^(https?:\/\/)[^/@]*@/i, '$1***@').slice(0, 300);
  return address === url ? shown : `${shown}?…`;
}

function basesOf({ host, credentials }: CallbackRequest, publicUrls: readonly string[]): readonly PublicUrl[] {
  const bases = (
    publicUrls.length > 0 ? publicUrls : isHost(host) ? [`https://${host}`, `http://${host}`] : []
  ).flatMap(readIfUrl);
  return credentials ? [...bases, ...bases.flatMap((base) => withCredentials(base, credentials) ?? [])] : bases;
}

function spellings(base: PublicUrl, target: string, why: string | null): GuessedUrl[] {
  return [...base.prefixes.map((prefix) => prefix + target), ...respelledUrls(base, target)].map((url) => ({
    url,
    why,
  }));
}

/** The parts of a base URL; empty when a header made the URL unreadable. */
function readIfUrl(base: string): readonly PublicUrl[] {
  try {
    return [readPublicUrl(base)];
  } catch {
    return [];
  }
}
