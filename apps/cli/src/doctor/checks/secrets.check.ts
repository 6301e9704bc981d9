import {
  explainOpenSecretFiles,
  isLoopback,
  readSettings,
  type AccountKey,
  type Environment,
  type NamedToken,
} from '@sidetrack/config';
import type { DatabaseDoor } from '@sidetrack/database';
import { stat } from 'node:fs/promises';
import { readCredentials } from '../../start/credentials.js';
import { hasOwnDatabase } from '../../start/open-database.js';
import { requireSecrets } from '../../start/run-start.js';
import { fail, failAsSaid, ok, warn, type Check, type Finding } from '../check.js';
import type { Circumstances } from '../circumstances.js';

/** A provider's keys are much longer. */
const SHORTEST_LIKELY_KEY = 16;

type Needed =
  | 'SIGNING_KEYS'
  | 'API_TOKENS'
  | 'PUBLIC_URL'
  | 'DATA_DIR'
  | 'DATABASE_URL'
  | 'INGEST_DATABASE_URL'
  | 'API_DATABASE_URL';
type Settings = Pick<Environment, Needed>;

interface Secrets {
  readonly keys: readonly AccountKey[] | null;
  readonly tokens: readonly NamedToken[] | null;
}

export const secretsCheck: Check<Needed> = {
  name: 'secrets',
  looksAt:
    '`SIGNING_KEYS` and `API_TOKENS`, or `credentials.json` in their place, and `PROVIDER_ACCESS`: present, how many, how long, whose, and who else can read the files; none is ever shown',
  needs: [
    'SIGNING_KEYS',
    'API_TOKENS',
    'PUBLIC_URL',
    'DATA_DIR',
    'DATABASE_URL',
    'INGEST_DATABASE_URL',
    'API_DATABASE_URL',
  ],
  look: async (settings, about) => {
    const { doors } = about;
    const found = await (hasOwnDatabase(settings) ? lookAtVariables(settings, doors) : lookAtFile(settings, doors));
    return [...found, ...describeAccess(about), ...openFiles(about)];
  },
};

function lookAtVariables(settings: Settings, doors: Circumstances['doors']): Promise<Finding[]> {
  const missing = doors.map((door) => missingSecret(settings, door)).filter((finding) => finding !== null);
  const { SIGNING_KEYS: keys, API_TOKENS: tokens } = settings;
  return Promise.resolve([...missing, ...describe({ keys, tokens }, doors, 'the environment')]);
}

function missingSecret(settings: Settings, door: DatabaseDoor): Finding | null {
  try {
    requireSecrets(settings as Environment, [door]);
    return null;
  } catch (error) {
    return failAsSaid((error as Error).message, 'set it');
  }
}

/** The first start with the embedded database makes the secrets that the environment does not give. */
async function lookAtFile(settings: Settings, doors: Circumstances['doors']): Promise<Finding[]> {
  const { SIGNING_KEYS: keys, API_TOKENS: tokens, DATA_DIR: dataDir } = settings;
  const given = describe({ keys, tokens }, doors, 'the environment');
  if (keys !== null && tokens !== null) return given;
  const file = await readCredentials(dataDir);
  if (file === null) return [...given, ok(`what is not set is made by the first start, in DATA_DIR=${dataDir}`)];
  const made = readSettings({ ...file.credentials });
  const faults = made.faults.map((fault) =>
    fail(`${file.path}: ${fault}`, 'mend it there, or delete the file to have new ones made'),
  );
  const used: Secrets = {
    keys: keys === null ? (made.settings.SIGNING_KEYS ?? null) : null,
    tokens: tokens === null ? (made.settings.API_TOKENS ?? null) : null,
  };
  return [
    ...given,
    ...faults,
    ...describe(used, doors, file.path),
    ...(await whoCanRead(file.path)),
    ...(used.keys === null ? [] : madeUpForNobody(settings, file.path)),
  ];
}

function describe({ keys, tokens }: Secrets, doors: Circumstances['doors'], where: string): Finding[] {
  const findings: Finding[] = [];
  if (keys !== null && doors.includes('ingest')) {
    const accounts = new Set(keys.map(({ accountSid }) => accountSid));
    findings.push(
      ok(
        `${counted(
          keys.map(({ key }) => key),
          'signing key',
        )} of ${accounts.size} account(s), from ${where}`,
      ),
    );
    const short = keys.filter(({ key }) => key.length < SHORTEST_LIKELY_KEY).length;
    if (short > 0) {
      findings.push(
        warn(
          `${short} of the signing keys have fewer than ${SHORTEST_LIKELY_KEY} characters`,
          'copy the Signing Key (not a number or an account) from the provider’s API credentials once more',
        ),
      );
    }
  }
  if (tokens !== null && doors.includes('api'))
    findings.push(
      ok(
        `${counted(
          tokens.map(({ token }) => token),
          'API token',
        )}, from ${where}`,
      ),
    );
  return findings;
}

/** Nobody has to give access to a provider. */
function describeAccess({ reading, doors }: Circumstances): Finding[] {
  const entries = doors.includes('api') ? (reading.settings.PROVIDER_ACCESS ?? []) : [];
  const secrets = entries.map(({ secret }) => secret);
  return entries.length === 0 ? [] : [ok(`${counted(secrets, 'credential')} for REST APIs of providers`)];
}

/** As every start warns of them. */
function openFiles({ reading }: Circumstances): Finding[] {
  return explainOpenSecretFiles(reading.settings).map((line) => {
    const end = line.lastIndexOf(': ');
    return warn(line.slice(0, end), line.slice(end + 2));
  });
}

const counted = (secrets: readonly string[], what: string): string => {
  const lengths = [...new Set(secrets.map(({ length }) => length))].toSorted((one, other) => one - other);
  return `${secrets.length} ${what}(s) of ${lengths.join(', ')} characters`;
};

async function whoCanRead(path: string): Promise<Finding[]> {
  const { mode } = await stat(path);
  if (process.platform === 'win32' || (mode & 0o077) === 0) return [];
  return [
    fail(
      `${path} can be read by others (mode ${(mode & 0o777).toString(8)})`,
      `run: chmod 600 ${path}; and have new secrets made where others may have looked`,
    ),
  ];
}

/** Keys made by this program sign only the callbacks of `simulate`, never those of a provider. */
function madeUpForNobody({ PUBLIC_URL: urls }: Settings, path: string): Finding[] {
  const isPublic = urls.some((url) => !isLoopback(new URL(url).hostname));
  if (!isPublic) return [];
  return [
    warn(
      `PUBLIC_URL is set, and the only signing key is the one made up in ${path}: every callback of a real provider is refused`,
      'set SIGNING_KEYS=<project id>=<its Signing Key>',
    ),
  ];
}
