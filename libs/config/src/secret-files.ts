import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** The settings that are secrets. Each may stand in a file instead, which the variable `<name>_FILE` names. */
export const SECRETS = [
  'DATABASE_URL',
  'INGEST_DATABASE_URL',
  'API_DATABASE_URL',
  'SIGNING_KEYS',
  'API_TOKENS',
  'PROVIDER_ACCESS',
] as const;
export type SecretName = (typeof SECRETS)[number];
export type SecretFileVariable = `${SecretName}_FILE`;

/** The secrets that are lists. Their files have one entry a line, and are read again while a door runs. */
export const SECRET_LISTS = ['SIGNING_KEYS', 'API_TOKENS', 'PROVIDER_ACCESS'] as const satisfies readonly SecretName[];
export type SecretListName = (typeof SECRET_LISTS)[number];

/** The list that may be empty: an installation that is set up for it need not use it. */
const MAY_BE_EMPTY: SecretListName = 'PROVIDER_ACCESS';

export const fileVariableOf = (name: SecretName): SecretFileVariable => `${name}_FILE`;

export const isSecret = (name: string): name is SecretName => (SECRETS as readonly string[]).includes(name);

const isList = (name: SecretName): name is SecretListName => (SECRET_LISTS as readonly string[]).includes(name);

/** As much as any environment variable could hold. A thousand keys take less. */
export const LONGEST_SECRET_FILE_BYTES = 64 * 1024;

/**
 * A file that holds no usable text. The message goes on after the variable's name and the path, and repeats no part of
 * the text.
 */
export class SecretFileError extends Error {
  constructor(
    message: string,
    /** The system's error code, such as ENOENT; null where the file could be read. */
    readonly code: string | null = null,
  ) {
    super(message);
  }
}

/**
 * The text of a secret's file.
 *
 * @throws SecretFileError when it cannot be read, is no file (a folder, a pipe), longer than 64 KiB, or no UTF-8
 */
export function readSecretFile(path: string): string {
  const bytes = readBytes(path);
  if (bytes.length > LONGEST_SECRET_FILE_BYTES) {
    throw new SecretFileError(`is longer than ${LONGEST_SECRET_FILE_BYTES / 1024} KiB, so it must be another file`);
  }
  try {
    // This removes a byte order mark, too: some editors begin every file with a byte order mark.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SecretFileError('is no text in UTF-8: save it as that');
  }
}

function readBytes(path: string): Buffer {
  try {
    // A pipe that nobody writes to would block the reader for ever.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      if (!fstatSync(file).isFile()) throw new SecretFileError('is no file: name one');
      return readUpTo(file, LONGEST_SECRET_FILE_BYTES + 1);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof SecretFileError) throw error;
    const { code = 'an unknown fault' } = error as NodeJS.ErrnoException;
    throw new SecretFileError(whyNotRead(code), code);
  }
}

function readUpTo(file: number, most: number): Buffer {
  const bytes = Buffer.alloc(most);
  let length = 0;
  for (let read = -1; read !== 0 && length < most; length += read)
    read = readSync(file, bytes, length, most - length, null);
  return bytes.subarray(0, length);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist: what should be a folder on the way is none',
  EACCES: 'may not be read by the user that this runs as',
  EPERM: 'may not be read by the user that this runs as',
};

const whyNotRead = (code: string): string => `${REASONS[code] ?? 'cannot be read'} (${code})`;

/**
 * What the text of a file says for a secret, as its variable would. A list has one entry a line, or several with commas;
 * lines that are empty or begin with `#` say nothing. A "#" elsewhere is part of a secret. A URL is the only line.
 *
 * @throws SecretFileError when nothing is left of what may not be empty, or more than one URL
 */
export function secretOf(name: SecretName, text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  if (!isList(name)) return onlyLine(lines.filter((line) => line !== ''));
  const entries = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    // A line may end in the comma that stood there when it was a variable.
    .map((line) => (line.endsWith(',') ? line.slice(0, -1).trimEnd() : line));
  if (entries.length === 0 && name !== MAY_BE_EMPTY)
    throw new SecretFileError('has no entry in it, and no entry would let nobody in');
  return entries.join(',');
}

function onlyLine(lines: readonly string[]): string {
  const [line] = lines;
  if (line === undefined) throw new SecretFileError('is empty');
  if (lines.length > 1) throw new SecretFileError(`has ${lines.length} lines, where one URL is all that belongs there`);
  return line;
}
