import { isLoopback } from '@sidetrack/config';
import { lookup } from 'node:dns/promises';
import { askUrl } from '../ask/ask-url.js';
import { isPrivateAddress } from '../ask/is-private-address.js';
import { judgeNoAnswer } from '../ask/judge-no-answer.js';
import { judgePublicAnswer } from '../ask/judge-public-answer.js';
import { readProduct } from '../../product.js';
import { fail, ok, skipped, warn, type Check, type Finding } from '../check.js';

/** The provider itself waits 5 s. */
const ANSWER_WITHIN_MS = 5_000;
const MOST_URLS = 5;

export const publicUrlCheck: Check<'PUBLIC_URL'> = {
  name: 'public-url',
  looksAt:
    'each `PUBLIC_URL`: https, a name that resolves to no private address, a certificate that is believed and valid for two weeks more; and that a callback without a signature, sent there, is refused by an ingest door of Sidetrack',
  needs: ['PUBLIC_URL'],
  look: async ({ PUBLIC_URL: urls }, { doors, now }) => {
    if (!doors.includes('ingest')) return [skipped('only the ingest door is reached by it')];
    if (urls.length === 0) {
      return [
        skipped(
          'PUBLIC_URL is not set: fine for a trial, where signatures are checked against whatever host a request names',
        ),
      ];
    }
    const looked = await Promise.all(urls.slice(0, MOST_URLS).map((text) => lookAtUrl(new URL(text), now)));
    const left = urls.length - MOST_URLS;
    return left > 0 ? [...looked.flat(), skipped(`${left} more were not asked`)] : looked.flat();
  },
};

async function lookAtUrl(url: URL, now: () => number): Promise<Finding[]> {
  const place = placeOf(url);
  const shape = judgeShape(url, place);
  if (shape.some(({ result }) => result === 'fail')) return shape;
  const resolved = await resolve(url, place);
  if (resolved.some(({ result }) => result === 'fail')) return [...shape, ...resolved];
  return [...shape, ...resolved, ...(await sendCallback(url, now))];
}

/** The URL without user and password. Both are part of the URL that the provider was given. */
const placeOf = (url: URL): string => `${url.protocol}//${url.host}${pathOf(url)}`;

const pathOf = ({ pathname }: URL): string => pathname.replace(/\/$/, '');

function judgeShape(url: URL, place: string): Finding[] {
  const host = bare(url);
  if (isLoopback(host)) {
    return [
      warn(
        `${place} leads to this machine itself: fine for a trial, no provider can reach it`,
        'for real callbacks set PUBLIC_URL to the address that the provider was given',
      ),
    ];
  }
  if (isPrivateAddress(host) || /\.(local|internal|lan|home\.arpa)$|^[^.:]+$/i.test(host)) {
    return [
      fail(
        `${place} is an address of a private network, which no provider can reach`,
        'set PUBLIC_URL to the public name that the provider was given, and lead that here',
      ),
    ];
  }
  if (url.protocol === 'https:') return [];
  return [
    warn(
      `${place} is not https: numbers and texts go through the internet for everybody to read`,
      'let a proxy end TLS, and give the provider, and PUBLIC_URL, the https URL',
    ),
  ];
}

const bare = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1');

async function resolve(url: URL, place: string): Promise<Finding[]> {
  const host = bare(url);
  if (isLoopback(host)) return [];
  try {
    const addresses = (await lookup(host, { all: true })).map(({ address }) => address);
    const inside = addresses.filter((address) => isPrivateAddress(address) || isLoopback(address));
    if (inside.length === 0) return [ok(`${host} resolves to ${addresses.join(', ')}`)];
    // A network can resolve names in its own way. Inside this network nobody knows how the provider resolves them.
    return [
      warn(
        `${host} resolves to ${inside.join(', ')} here, which is inside of this network`,
        `make sure that others are told a public address (\`nslookup ${host} 1.1.1.1\`)`,
      ),
    ];
  } catch (error) {
    return [judgeNoAnswer(place, error)];
  }
}

async function sendCallback(url: URL, now: () => number): Promise<Finding[]> {
  const target = new URL(url);
  target.pathname = `${pathOf(url)}/callbacks/messages`;
  const shown = `${placeOf(url)}/callbacks/messages`;
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'user-agent': `sidetrack-doctor/${readProduct().version}`,
  };
  try {
    const answer = await askUrl(target, { method: 'POST', headers, withinMs: ANSWER_WITHIN_MS });
    return judgePublicAnswer(shown, answer, now());
  } catch (error) {
    return [judgeNoAnswer(shown, error)];
  }
}
