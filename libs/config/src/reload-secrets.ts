import { fileLabel, type GivenValue } from './given-values.js';
import type { AccountKey, NamedToken } from './named-secrets.js';
import type { ProviderAccessEntry } from './provider-access.js';
import { readSetting } from './read-environment.js';
import { fileVariableOf, readSecretFile, SecretFileError, secretOf, type SecretListName } from './secret-files.js';
import { SettingError } from './setting-error.js';
import { readByStarter } from './starter-files.js';

/** A list of secrets that this process uses, and the way to replace the list. */
export type ReloadableSecrets =
  | ReloadableList<'SIGNING_KEYS', AccountKey>
  | ReloadableList<'API_TOKENS', NamedToken>
  | ReloadableList<'PROVIDER_ACCESS', ProviderAccessEntry>;

interface ReloadableList<Name extends SecretListName, Entry> {
  readonly name: Name;
  /** The path of the list's file; null where the list came in a variable, which cannot be changed from outside. */
  readonly path: string | null;
  /** Puts another list in force, all at once. */
  readonly replace: (entries: readonly Entry[]) => void;
}

interface Log {
  info(facts: object, words: string): void;
  warn(facts: object, words: string): void;
  error(facts: object, words: string): void;
}

/**
 * Gives the function that reads the files of these secrets again and puts what they say in force. What a file says is
 * checked whole, as at the start, before any of it counts; where the file cannot be used, the old list stays in force,
 * and one line says why. After each reading one line tells how many entries are in force, and never the entries. Calls
 * that come while a file is being read cause one further reading after that.
 */
export function createReload(lists: readonly ReloadableSecrets[], logger: Log): () => Promise<void> {
  let reading: Promise<void> | null = null;
  let isWantedAgain = false;
  const readAll = async (): Promise<void> => {
    do {
      isWantedAgain = false;
      for (const list of lists) await reload(list, logger);
    } while (isWantedAgain);
  };
  return () => {
    if (reading !== null) isWantedAgain = true;
    reading ??= readAll().finally(() => (reading = null));
    return reading;
  };
}

async function reload(list: ReloadableSecrets, logger: Log): Promise<void> {
  const { name, path } = list;
  if (path === null) {
    logger.warn(
      { variable: name },
      `${name} came as a variable, so there is nothing to read again; restart to change it, or keep it in a file that ${fileVariableOf(name)} names`,
    );
    return;
  }
  const facts = { variable: fileVariableOf(name), file: path };
  try {
    const text = secretOf(name, await readFor(name, path));
    const counts = putInForce(list, { text, label: fileLabel(name, path) });
    logger.info({ ...facts, ...counts }, `${fileVariableOf(name)} was read again and is in force`);
  } catch (error) {
    const [why, more] = explain(error, fileLabel(name, path));
    logger.error({ ...facts, ...more }, `${why}; what was in force before stays in force`);
  }
}

/** An expected error is logged in our own words. Other errors that a signal causes must not end the process either. */
function explain(error: unknown, label: string): [why: string, more: object] {
  if (error instanceof SettingError) return [error.message.replace(/\.$/, ''), {}];
  if (error instanceof SecretFileError) return [`${label} ${error.message}`, {}];
  return [`${label} could not be put in force`, { err: error }];
}

/** A process that has left root may be unable to read a file that it could read when it was started. */
async function readFor(name: SecretListName, path: string): Promise<string> {
  try {
    return readSecretFile(path);
  } catch (error) {
    const isForbidden = error instanceof SecretFileError && (error.code === 'EACCES' || error.code === 'EPERM');
    if (!isForbidden) throw error;
    const text = await readByStarter(name);
    if (text !== null) return text;
    throw new SecretFileError(`${error.message}, uid ${process.getuid?.()}: let that user read it, or restart`);
  }
}

/** Gives how many entries are in force afterwards. */
function putInForce(list: ReloadableSecrets, given: GivenValue): Readonly<Record<string, number>> {
  if (list.name === 'API_TOKENS') {
    const tokens = readSetting(list.name, given) ?? [];
    list.replace(tokens);
    return { tokens: tokens.length };
  }
  if (list.name === 'PROVIDER_ACCESS') {
    const accounts = readSetting(list.name, given) ?? [];
    list.replace(accounts);
    return { accounts: accounts.length };
  }
  const keys = readSetting(list.name, given) ?? [];
  list.replace(keys);
  return { keys: keys.length, accounts: new Set(keys.map(({ accountSid }) => accountSid)).size };
}
