import { kindOfFailure, type FailureKind } from '@sidetrack/database';
import { fail, type Finding } from '../check.js';
import { describeTarget } from './ask-database.js';

type Remedy = (about: ReturnType<typeof describeTarget>) => string;

/** What to do about each kind of failed connection. */
const REMEDIES: Readonly<Partial<Record<FailureKind, Remedy>>> = {
  'nobody-listens': ({ server }) => `start PostgreSQL at ${server}, or mend host and port`,
  'no-such-host': () => 'mend the host’s name, or the name service of this machine (/etc/resolv.conf)',
  'no-way-there': ({ server }) => `let this machine through to ${server} (firewall, route, security group)`,
  'no-socket': () => 'start PostgreSQL, or mend the folder of its socket',
  'wrong-login': ({ user }) => `mend user and password, or let ${user} in (pg_hba.conf)`,
  'no-such-database': ({ database }) => `make the database (CREATE DATABASE "${database}"), or mend its name`,
  'no-right': ({ user, database }) => `run as an administrator: GRANT CONNECT ON DATABASE "${database}" TO "${user}"`,
  'too-many-connections': () => 'raise max_connections, or find out who holds the connections (pg_stat_activity)',
  'shut-to-connections': () => 'let the database accept connections again (ALTER DATABASE … ALLOW_CONNECTIONS true)',
  'starting-up': () => 'wait until PostgreSQL has started; after a crash it reads its log first',
};

const OF_TLS = /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_)/;
const MEND_TLS: Remedy = () => 'name the authority of its certificate: &sslrootcert=/path/to/ca.pem';

/** A finding that says why a database could not be asked. `variable` is the variable with its URL. */
export function explainNoConnection(error: unknown, url: string, variable: string): Finding {
  const target = describeTarget(url);
  // Several addresses were tried in vain. The error of the first one says as much as all of them.
  const first = error instanceof AggregateError && error.errors.length > 0 ? (error.errors[0] as unknown) : error;
  const { code, words } = wordsOf(first);
  const kind = kindOfFailure(first);
  const remedy = (OF_TLS.test(code) ? MEND_TLS : kind && REMEDIES[kind])?.(target);
  const otherwise = /timeout|did not answer/i.test(words)
    ? 'see whether it is overloaded, or something on the way swallows packets'
    : 'mend the URL';
  return fail(
    `${target.user} cannot connect to database ${target.database} at ${target.server}: ${words}`,
    `${remedy ?? otherwise}; the variable is ${variable}`,
  );
}

function wordsOf(error: unknown): { readonly code: string; readonly words: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  return { code, words: message === '' ? code : message };
}
