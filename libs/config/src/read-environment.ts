import { givenValue, type GivenValue } from './given-values.js';
import { refuseMisspelt } from './misspelt-variable.js';
import { SETTINGS, type Environment } from './settings.js';
import { SettingError } from './setting-error.js';
import type { Variables } from './variables.js';

/**
 * Reads and checks every variable, and the files that hold secrets. White space around a value is not part of it. An
 * empty variable counts as unset, except where empty would be a hole: an empty SIGNING_KEYS or API_TOKENS is refused.
 *
 * @throws SettingError for the first variable whose value cannot be used, or else for the first whose name seems to be
 *   a misspelt known name
 */
export function readEnvironment(variables: Variables): Environment {
  const entries = (Object.keys(SETTINGS) as SettingName[]).map((name) => [
    name,
    readSetting(name, givenValue(name, variables)),
  ]);
  const misspelt = refuseMisspelt(variables, Object.keys(SETTINGS));
  if (misspelt !== null) throw new SettingError(`${misspelt}.`);
  return Object.fromEntries(entries) as Environment;
}

type SettingName = keyof typeof SETTINGS;

/**
 * The value of one setting.
 *
 * @throws SettingError when it cannot be used
 */
export function readSetting<Name extends SettingName>(name: Name, { text, label }: GivenValue): Environment[Name] {
  if (text === '' && (name === 'SIGNING_KEYS' || name === 'API_TOKENS')) {
    throw new SettingError(`${name} is empty; set it, or unset it with the embedded database to have one made.`);
  }
  const result = SETTINGS[name].schema.safeParse(text === '' ? undefined : text);
  if (!result.success) throw new SettingError(`${label} ${result.error.issues[0]?.message ?? 'is not valid'}.`);
  return result.data as Environment[Name];
}
