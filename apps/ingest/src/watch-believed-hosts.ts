import { isLoopback } from '@sidetrack/config';
import type { SignatureVerifier } from '@sidetrack/signalwire';
import type { Logger } from 'pino';

/** Nobody has more names than a few; who is believed under others does not fill memory or the log with them. */
const MOST_NAMES = 8;

/**
 * Says when callbacks are believed under more than one name. Without a `PUBLIC_URL` a request's own `Host` is the URL that
 * its signature has to be for, so a callback that was signed for another service of the account is genuine here as well.
 * Nobody but the operator knows whether the second name is theirs. Names of this machine (`sidetrack simulate`) do not
 * count. A request of the same name as the last one costs one comparison.
 */
export function watchBelievedHosts(verifier: SignatureVerifier, logger: Logger): SignatureVerifier {
  const names = new Set<string>();
  let last: string | null = null;
  const look = (host: string): void => {
    const name = nameOf(host);
    if (isLoopback(name) || names.has(name) || names.size >= MOST_NAMES) return;
    names.add(name);
    const [first] = names;
    if (name === first) return;
    logger.warn(
      { first, other: name },
      'callbacks are believed under two names, since PUBLIC_URL is not set; if the other one is not yours, somebody sends ' +
        'on what was signed for another service of the account: set PUBLIC_URL to your own base URL',
    );
  };
  return {
    refuseUnread: (request) => verifier.refuseUnread(request),
    verify(request, params) {
      const verification = verifier.verify(request, params);
      if (verification.ok && request.host !== last) {
        last = request.host;
        look(request.host);
      }
      return verification;
    },
  };
}

/** Without its port, in one spelling: a believed host is written as a host, so only the port can follow a colon outside brackets. */
function nameOf(host: string): string {
  return host.replace(/:\d{1,5}$/, '').toLowerCase();
}
