import { refuseMisspelt } from './misspelt-variable.js';
import { readEnvironment } from './read-environment.js';
import { SettingError } from './setting-error.js';
import { SETTINGS, type Environment } from './settings.js';
import type { Variables } from './variables.js';

type SettingName = keyof Environment;

/** What the variables say: every setting that can be used, and what is wrong with the others. */
export interface SettingsReading {
  /** Without those whose value cannot be used. */
  readonly settings: Partial<Environment>;
  /** One line each, in the order of the settings; names that seem to be meant for one come last. */
  readonly faults: readonly string[];
}

const NAMES = Object.keys(SETTINGS) as SettingName[];

/**
 * Reads every variable as `readEnvironment` does, for whoever is to hear of all faults at once: each setting by itself, so
 * that none can be read here in another way than by the doors.
 */
export function readSettings(variables: Variables): SettingsReading {
  const settings: Partial<Record<SettingName, unknown>> = {};
  const faults = new Set<string>();
  for (const name of NAMES) {
    try {
      settings[name] = readEnvironment(about(name, variables))[name];
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      faults.add(error.message);
    }
  }
  for (const refusal of refusalsOfNames(variables)) faults.add(`${refusal}.`);
  return { settings: settings as Partial<Environment>, faults: [...faults] };
}

/** What is said about one setting, be it by the name of a file. */
const about = (name: SettingName, variables: Variables): Variables =>
  Object.fromEntries([name, `${name}_FILE`].map((variable) => [variable, variables[variable]]));

/** One after the other: each begins with the name that it is about. */
function refusalsOfNames(variables: Variables): string[] {
  const rest = { ...variables };
  const refusals: string[] = [];
  for (let refusal = refuseMisspelt(rest, NAMES); refusal !== null; refusal = refuseMisspelt(rest, NAMES)) {
    refusals.push(refusal);
    const [name = ''] = refusal.split(' ', 1);
    // Asked once more of the same variables, it would never end.
    if (rest[name] === undefined) break;
    rest[name] = undefined;
  }
  return refusals;
}
