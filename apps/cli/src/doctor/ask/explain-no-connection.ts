import { fail, type Finding } from '../check.js';
import { describeTarget } from './ask-database.js';

/** Codes of sockets and SQLSTATEs with which a connection does not come about, and what to do about each. */
const REMEDIES: readonly (readonly [RegExp, (about: ReturnType<typeof describeTarget>) => string])[] = [
  [/^ECONNREFUSED$/, ({ server }) => `start PostgreSQL at ${server}, or mend host and port`],
  [/^(ENOTFOUND|EAI_AGAIN)$/, () => 'mend the host’s name, or the name service of this machine (/etc/resolv.conf)'],
  [
    /^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/,
    ({ server }) => `let this machine through to ${server} (firewall, route, security group)`,
  ],
  [/^ENOENT$/, () => 'start PostgreSQL, or mend the folder of its socket'],
  [/^28/, ({ user }) => `mend user and password, or let ${user} in (pg_hba.conf)`],
  [/^3D000$/, ({ database }) => `make the database (CREATE DATABASE "${database}"), or mend its name`],
  [/^42501$/, ({ user, database }) => `run as an administrator: GRANT CONNECT ON DATABASE "${database}" TO "${user}"`],
  [/^53300$/, () => 'raise max_connections, or find out who holds the connections (pg_stat_activity)'],
  [/^55000$/, () => 'let the database accept connections again (ALTER DATABASE … ALLOW_CONNECTIONS true)'],
  [/^57P03$/, () => 'wait until PostgreSQL has started; after a crash it reads its log first'],
  [
    /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_)/,
    () => 'name the authority of its certificate: &sslrootcert=/path/to/ca.pem',
  ],
];

/** Why a database could not be asked, in a finding; `variable` says which variable leads there. */
export function explainNoConnection(error: unknown, url: string, variable: string): Finding {
  const target = describeTarget(url);
  const { code, words } = wordsOf(error);
  const remedy = REMEDIES.find(([pattern]) => pattern.test(code))?.[1](target);
  const otherwise = /timeout|did not answer/i.test(words)
    ? 'see whether it is overloaded, or something on the way swallows packets'
    : 'mend the URL';
  return fail(
    `${target.user} cannot connect to database ${target.database} at ${target.server}: ${words}`,
    `${remedy ?? otherwise}; the variable is ${variable}`,
  );
}

/** Several addresses were tried in vain: the first one’s error tells as much as all. */
function wordsOf(error: unknown): { readonly code: string; readonly words: string } {
  const first = error instanceof AggregateError && error.errors.length > 0 ? (error.errors[0] as unknown) : error;
  const code = first instanceof Error && 'code' in first ? String(first.code) : '';
  const message = first instanceof Error ? first.message : String(first);
  return { code, words: message === '' ? code : message };
}
