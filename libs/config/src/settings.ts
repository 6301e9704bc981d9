import { CHANNEL_WITHOUT_RECEIPT } from '@sidetrack/domain';
import { z } from 'zod';
import {
  bytes,
  count,
  countOrAuto,
  databaseUrl,
  deadline,
  duration,
  filePath,
  homeCountry,
  host,
  ownHost,
  port,
  providerAccess,
  proxies,
  publicUrls,
  signingKeys,
  tokens,
  windowOverrides,
} from './setting-shapes.js';

/** One variable of the environment: its row in the table of `docs/operating.md` is written from this. */
export interface Setting<Value> {
  readonly meaning: string;
  /** The default as the table shows it; the schema holds the value itself. */
  readonly default: string;
  readonly range: string;
  /** The doors that `start` hands it to; the command line reads every setting. */
  readonly doors: readonly ('ingest' | 'api')[];
  readonly schema: z.ZodType<Value, string | undefined>;
}

const setting = <Value>(
  meaning: string,
  range: string,
  shownDefault: string,
  doors: Setting<Value>['doors'],
  schema: z.ZodType<Value, string | undefined>,
): Setting<Value> => ({ meaning, range, default: shownDefault, doors, schema });

/** A secret that may be given in a file, and what else has to be known about that file. */
const fileOf = (name: string, more: string, doors: Setting<unknown>['doors']): Setting<string | null> =>
  setting(`a file that holds \`${name}\` instead${more}`, 'a path; at most 64 KiB', 'unset', doors, filePath);

const READ_AGAIN = ', one entry a line; read again on SIGHUP';

const INGEST = ['ingest'] as const;
const API = ['api'] as const;
const BOTH = ['ingest', 'api'] as const;
/** The settings that `start` reads, and passes to the doors in another form. */
const NEITHER = [] as const;

/** Every variable that the program reads. */
export const SETTINGS = {
  DATABASE_URL: setting(
    'any PostgreSQL 15 or later, with the login of its owner; unset: an embedded one in `DATA_DIR`',
    'postgres://…',
    'unset',
    NEITHER,
    databaseUrl,
  ),
  DATABASE_URL_FILE: fileOf('DATABASE_URL', '', NEITHER),
  INGEST_DATABASE_URL: setting(
    'the same database with the login of the ingest door; `sidetrack migrate` makes the login as it says',
    'postgres://…',
    '`sidetrack_ingest`, its password derived from that of `DATABASE_URL`',
    INGEST,
    databaseUrl,
  ),
  INGEST_DATABASE_URL_FILE: fileOf('INGEST_DATABASE_URL', '', INGEST),
  API_DATABASE_URL: setting(
    'likewise of the API door, and of the commands that ask or replay',
    'postgres://…',
    '`sidetrack_api`, likewise',
    API,
    databaseUrl,
  ),
  API_DATABASE_URL_FILE: fileOf('API_DATABASE_URL', '', API),
  DATA_DIR: setting(
    "everything that the program keeps on this machine's disk",
    'a path',
    '.data',
    BOTH,
    z.string().min(1).default('.data'),
  ),
  HOST: setting('address of both ports', 'an address of this machine', '127.0.0.1', BOTH, host('127.0.0.1')),
  INGEST_HOST: setting('address of the public port alone', 'an address of this machine', '`HOST`', BOTH, ownHost),
  API_HOST: setting('address of the private port alone', 'an address of this machine', '`HOST`', API, ownHost),
  INGEST_PORT: setting('public door: callbacks only', '0–65535 (0: any free one)', '3000', BOTH, port(3000)),
  API_PORT: setting('private door: REST, API documents, health', '0–65535 (0: any free one)', '3001', API, port(3001)),
  PUBLIC_URL: setting(
    'base URLs, comma separated, exactly as the provider was given them; unset, on trial: whatever host a request names',
    'https://…, http://…',
    'unset; needed where others reach the port',
    BOTH,
    publicUrls,
  ),
  TRUSTED_PROXIES: setting(
    'proxies before the doors, whose `X-Forwarded-For` is believed: limits and log lines are then by the address of the client',
    'addresses and CIDR ranges, comma separated',
    'unset: nobody',
    BOTH,
    proxies,
  ),
  SIGNING_KEYS: setting(
    'signing keys; one account may appear more than once (rotation), `*` serves every account',
    '`accountSid=key`, comma separated',
    'embedded database: made on the first start',
    BOTH,
    signingKeys,
  ),
  SIGNING_KEYS_FILE: fileOf('SIGNING_KEYS', READ_AGAIN, BOTH),
  API_TOKENS: setting(
    'who may read the API, as `Authorization: Bearer token`',
    '`name=token`, comma separated; a token has at least 16 characters',
    'embedded database: made on the first start',
    API,
    tokens,
  ),
  API_TOKENS_FILE: fileOf('API_TOKENS', READ_AGAIN, API),
  PROVIDER_ACCESS: setting(
    "how the provider's REST API is asked what no callback has told, one entry for each account; user and secret percent-encoded; unset: it is not asked",
    '`accountSid=https://user:secret@host[/base]`, comma separated; `?dialect=signalwire` or `?dialect=twilio` behind a host that is neither’s',
    'unset',
    API,
    providerAccess,
  ),
  PROVIDER_ACCESS_FILE: fileOf('PROVIDER_ACCESS', `${READ_AGAIN}; may have no entry`, API),
  PROVIDER_REQUESTS_PER_MINUTE: setting(
    'how many requests a minute are sent to the REST API about one account at most, one after the other',
    '1–60000',
    '1200',
    API,
    count(1_200, 60_000),
  ),
  RECEIPT_WINDOW: setting('from `sent` until a delivery receipt is overdue', '1s–999999d', '72h', API, duration('72h')),
  RECEIPT_WINDOW_OVERRIDES: setting(
    'another `RECEIPT_WINDOW` for an account, a known channel, or any channel of an account but `mms`; the most specific wins',
    '`accountSid=72h`, `sms=72h`, `accountSid/sms=72h`, comma separated',
    'unset',
    API,
    windowOverrides(CHANNEL_WITHOUT_RECEIPT),
  ),
  STALL_WINDOW: setting(
    'from first sight until a message that was never sent has stalled',
    '1s–999999d',
    '6h',
    API,
    duration('6h'),
  ),
  STALL_WINDOW_OVERRIDES: setting(
    'where another `STALL_WINDOW` holds',
    'as `RECEIPT_WINDOW_OVERRIDES`, also for `mms`',
    'unset',
    API,
    windowOverrides(null),
  ),
  OPEN_CALL_WINDOW: setting(
    'from the first sight of a call until one without an end counts as missing its end',
    '1s–999999d',
    '24h',
    API,
    duration('24h'),
  ),
  RECORDING_WINDOW: setting(
    'from the first sight of a recording until one without an end counts as missing',
    '1s–999999d',
    '24h',
    API,
    duration('24h'),
  ),
  HOME_COUNTRY: setting(
    'how numbers without a country code are read in questions; unset: as they stand',
    'ISO 3166, two letters: `US`, `DE`',
    'unset',
    API,
    homeCountry,
  ),
  DATABASE_DEADLINE: setting(
    'how long a callback waits for the database before it goes to the journal; the provider itself waits for 5 s',
    '1s–4s',
    '2s',
    INGEST,
    deadline('2s'),
  ),
  INGEST_PROCESSES: setting(
    'how many processes take callbacks at `INGEST_PORT`; `auto`: one for each core but one, 16 at most',
    'auto, 1–64',
    '1',
    INGEST,
    countOrAuto(1, 64),
  ),
  JOURNAL_MAX_BYTES: setting(
    'how much the journals of an ingest door may hold while the database is away, each of its processes its part; past it callbacks are answered 503',
    '1MB–1024GB',
    '1GB',
    INGEST,
    bytes('1GB'),
  ),
  QUARANTINE_MAX_AGE: setting(
    'how long samples, and refused callbacks that were replayed or discarded, are kept; what waits is kept until then',
    '1s–999999d',
    '90d',
    API,
    duration('90d'),
  ),
  QUARANTINE_MAX_BYTES: setting(
    'how many bytes all refused callbacks that wait may take; one account may take as many as it leaves free; a further one is answered 503',
    '1MB–1024GB',
    '256MB',
    BOTH,
    bytes('256MB'),
  ),
  FEED_MAX_STREAMS: setting(
    'how many streams of the feed an API door keeps open at once; half of them for one token; past it 503 or 429',
    '1–100000',
    '1000',
    API,
    count(1_000, 100_000),
  ),
  SESSION_MAX_IDLE: setting(
    'how long somebody stays signed in to the console while no page of it is open',
    '1s–999999d',
    '12h',
    API,
    duration('12h'),
  ),
  SESSION_MAX_AGE: setting(
    'how long somebody stays signed in to the console in all, until the token has to be given again',
    '1s–999999d',
    '7d',
    API,
    duration('7d'),
  ),
  LOG_LEVEL: setting(
    'how much is logged',
    'trace, debug, info, warn, error, fatal, silent',
    'info',
    BOTH,
    z
      .enum(
        ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
        'is none of trace, debug, info, warn, error, fatal, silent',
      )
      .default('info') as z.ZodType<string, string | undefined>,
  ),
  LOG_FORMAT: setting(
    'how lines of the log are written: for programs, or for people',
    'json, text',
    'text at a terminal, else json',
    BOTH,
    z
      .enum(['json', 'text'], 'is none of json, text')
      .optional()
      .transform((format) => format ?? null) as z.ZodType<'json' | 'text' | null, string | undefined>,
  ),
} as const;

export type Environment = { readonly [Name in keyof typeof SETTINGS]: z.output<(typeof SETTINGS)[Name]['schema']> };
