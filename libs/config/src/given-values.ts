import { isAbsolute, resolve } from 'node:path';
import { isInQuotes } from './left-as-printed.js';
import {
  fileVariableOf,
  isSecret,
  readSecretFile,
  SecretFileError,
  secretOf,
  type SecretName,
} from './secret-files.js';
import { SettingError } from './setting-error.js';
import type { Variables } from './variables.js';

/** The value that was given for a setting, and the words with which a refusal of the value begins. */
export interface GivenValue {
  /** The value without the white space around it; undefined where no value was given. */
  readonly text: string | undefined;
  /** The variable's name, or that of the variable that names its file, with the path. */
  readonly label: string;
}

/**
 * What was given for a setting: the value of its variable, or for a secret what stands in the file that `<name>_FILE` names.
 *
 * @throws SettingError for a value in quotes, for both at once, and for a file that cannot be used
 */
export function givenValue(name: string, variables: Variables): GivenValue {
  const text = valueOf(name, variables);
  if (!isSecret(name)) return { text, label: name };
  const variable = fileVariableOf(name);
  const path = valueOf(variable, variables);
  if (path === undefined || path === '') return { text, label: name };
  if (text !== undefined && text !== '') {
    throw new SettingError(`${name} and ${variable} are both set, and only one of them can count: unset the other.`);
  }
  return readFrom(name, path);
}

function valueOf(name: string, variables: Variables): string | undefined {
  const given = variables[name]?.trim();
  if (given !== undefined && isInQuotes(given)) {
    throw new SettingError(`${name} has quotes around its value, which count as part of it: leave them out.`);
  }
  return given;
}

function readFrom(name: SecretName, path: string): GivenValue {
  const label = fileLabel(name, resolve(path));
  try {
    return { text: secretOf(name, readSecretFile(path)), label };
  } catch (error) {
    if (!(error instanceof SecretFileError)) throw error;
    if (error.code !== null && isLikeSecret(path)) {
      throw new SettingError(
        `${fileVariableOf(name)} names no file that is there, and could hold the secret itself, so it is not repeated: set it to a path that begins with / or ., or ${name} to the secret.`,
      );
    }
    throw new SettingError(`${label} ${error.message}.`);
  }
}

/** How a secret's file is named where it is refused: `SIGNING_KEYS_FILE (/run/secrets/signing-keys)`. */
export const fileLabel = (name: SecretName, path: string): string => `${fileVariableOf(name)} (${path})`;

/** A value that is not clearly a path may be a secret that was put there by mistake. */
const isLikeSecret = (path: string): boolean => path.includes('=') || !(isAbsolute(path) || path.startsWith('.'));
