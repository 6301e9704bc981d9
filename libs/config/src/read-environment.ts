import { isInQuotes } from './left-as-printed.js';
import { refuseMisspelt } from './misspelt-variable.js';
import { SETTINGS, type Environment } from './settings.js';

/** A wrong setting: its message is one line that names the variable. */
export class SettingError extends Error {}

/**
 * Reads and checks every variable. White space around a value is not part of it. An empty variable counts as unset,
 * except where empty would be a hole: an empty SIGNING_KEYS or API_TOKENS is refused.
 *
 * @throws SettingError for the first variable whose value cannot be used, or else whose name seems to be a known one's
 */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const entries = Object.entries(SETTINGS).map(([name, { schema }]) => {
    const given = variables[name]?.trim();
    if (given === '' && (name === 'SIGNING_KEYS' || name === 'API_TOKENS')) {
      throw new SettingError(`${name} is empty; set it, or unset it with the embedded database to have one made.`);
    }
    if (given !== undefined && isInQuotes(given)) {
      throw new SettingError(`${name} has quotes around its value, which count as part of it: leave them out.`);
    }
    const result = schema.safeParse(given === '' ? undefined : given);
    if (!result.success) throw new SettingError(`${name} ${result.error.issues[0]?.message ?? 'is not valid'}.`);
    return [name, result.data];
  });
  const misspelt = refuseMisspelt(variables, Object.keys(SETTINGS));
  if (misspelt !== null) throw new SettingError(`${misspelt}.`);
  return Object.fromEntries(entries) as Environment;
}
