import { readEnvironment, SettingError, type Environment } from '@sidetrack/config';
import type { Surroundings } from './surroundings.js';
import { WrongUsage } from './wrong-usage.js';

/**
 * Reads the settings of a verb.
 *
 * @throws WrongUsage with one line that names the variable, where one cannot be used
 */
export function readVariables(variables: Surroundings['variables']): Environment {
  try {
    return readEnvironment(variables);
  } catch (error) {
    if (error instanceof SettingError) throw new WrongUsage(error.message, { cause: error });
    throw error;
  }
}
