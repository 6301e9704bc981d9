import { fail, ok, warn, type Finding } from '../check.js';
import type { UrlAnswer } from './ask-url.js';

const DAY_MS = 86_400_000;
const SOON_DAYS = 14;

/** What the answer to an unsigned callback says about the way from PUBLIC_URL to the ingest door. */
export function judgePublicAnswer(shown: string, answer: UrlAnswer, now: number): Finding[] {
  return [judgeStatus(shown, answer), ...judgeCertificate(shown, answer, now)];
}

function judgeStatus(shown: string, { status, problem, headers }: UrlAnswer): Finding {
  if (status === 401 && problem !== null)
    return ok(`${shown} leads to an ingest door, which refused a callback without a signature`);
  if (status === 503 && problem !== null) {
    return warn(
      `${shown} leads to an ingest door, which is too busy at this moment (503)`,
      'ask again; if it stays so, look at its log and at the check database',
    );
  }
  if (problem !== null) {
    return fail(
      `${shown} leads to a door of Sidetrack, which answered ${status} (${problem}) instead of 401`,
      'let the proxy pass /callbacks/ to the ingest door, not the API door, with the path and the method as they came',
    );
  }
  return fail(
    `${shown} answered ${status}, and not as an ingest door does (401)`,
    adviceFor(status, headers['location']),
  );
}

function adviceFor(status: number, location: string | undefined): string {
  if (status >= 300 && status < 400) {
    return `a provider follows no redirect for what it signed: set PUBLIC_URL, and the URL that the provider was given, to where it leads (${shownLocation(location)})`;
  }
  if (status === 401 || status === 403)
    return 'something before the door asks for a login or lets not everybody in: take it away for /callbacks/, whose callbacks are signed';
  if (status === 404 || status === 405 || (status >= 200 && status < 300))
    return 'another server or site answers there: let the proxy pass /callbacks/ under this name to the ingest door, and mind a path in PUBLIC_URL';
  if (status >= 502 && status <= 504)
    return 'the proxy answers and does not reach the ingest door: start the door (`sidetrack start`), and mend host and port of the proxy’s upstream';
  return 'look at the log of the proxy that answers there';
}

const shownLocation = (location: string | undefined): string =>
  (location ?? 'nowhere').replace(/[?#].*/, '').slice(0, 200);

function judgeCertificate(shown: string, { certificateUntil }: UrlAnswer, now: number): Finding[] {
  if (certificateUntil === null) return [];
  const days = Math.floor((certificateUntil.getTime() - now) / DAY_MS);
  const found = `the certificate of ${shown} is valid for ${days} more days, until ${certificateUntil.toISOString().slice(0, 10)}`;
  if (days > SOON_DAYS) return [ok(found)];
  return [
    warn(found, 'renew it, and see why that did not happen by itself: once it has expired every callback is lost'),
  ];
}
