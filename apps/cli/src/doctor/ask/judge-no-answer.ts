import { fail, warn, type Finding } from '../check.js';

const MEND_TLS = 'mend the certificate where TLS ends: a provider refuses it as well';

/** Explains why a URL could not be reached at all. */
export function judgeNoAnswer(shown: string, error: unknown): Finding {
  const first = error instanceof AggregateError && error.errors.length > 0 ? (error.errors[0] as unknown) : error;
  const code = first instanceof Error && 'code' in first ? String(first.code) : '';
  const words = first instanceof Error && first.message !== '' ? first.message : code;
  const found = `${shown} could not be asked: ${words}`;
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return fail(found, 'its name leads nowhere: make its record in the DNS, or mend PUBLIC_URL');
    case 'ECONNREFUSED':
      return fail(
        found,
        'nobody listens there: start the proxy, or the ingest door where there is none, or mend the port',
      );
    case 'CERT_HAS_EXPIRED':
      return fail(found, 'its certificate has expired: renew it');
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return fail(found, 'its certificate is for another name: have one made for the name in PUBLIC_URL');
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
      return fail(
        found,
        `the certificates between it and an authority are missing: serve the whole chain (fullchain.pem); ${MEND_TLS}`,
      );
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
      return fail(
        found,
        `no authority that everybody knows has signed it; ${MEND_TLS} (an authority of your own: NODE_EXTRA_CA_CERTS)`,
      );
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      // Many networks do not route a machine back to its own public address, so the URL need not be wrong.
      return warn(
        found,
        'a firewall swallows it, or this network cannot reach its own public address: ask it from elsewhere (`curl -i -X POST`), where 401 is right',
      );
    default:
      return fail(
        found,
        /^(ERR_)?(SSL|TLS)|^EPROTO|^CERT_/.test(code) ? MEND_TLS : 'look at what listens there, and at its log',
      );
  }
}
