import { refuseMisspelt } from './misspelt-variable.js';
import { readEnvironment } from './read-environment.js';
import { SettingError } from './setting-error.js';
import { SETTINGS, type Environment } from './settings.js';
import type { Variables } from './variables.js';

type SettingName = keyof Environment;

/** What the variables say: every setting that can be used, and what is wrong with the others. */
export interface SettingsReading {
  /** The settings without those whose value cannot be used. */
  readonly settings: Partial<Environment>;
  /** One line for each fault, in the order of the settings. Misspelt names come last. */
  readonly faults: readonly string[];
}

const NAMES = Object.keys(SETTINGS) as SettingName[];

/**
 * Reads every variable as `readEnvironment` does, for commands that report all faults at once. Each setting is read by
 * itself with the doors' own function, so this reading cannot differ from that of the doors.
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

/** The variables of one setting: the setting's own, and the name of its file. */
const about = (name: SettingName, variables: Variables): Variables =>
  Object.fromEntries([name, `${name}_FILE`].map((variable) => [variable, variables[variable]]));

/** The refusals of misspelt names, one after the other. Each refusal begins with the name that it is about. */
function refusalsOfNames(variables: Variables): string[] {
  const rest = { ...variables };
  const refusals: string[] = [];
  for (let refusal = refuseMisspelt(rest, NAMES); refusal !== null; refusal = refuseMisspelt(rest, NAMES)) {
    refusals.push(refusal);
    const [name = ''] = refusal.split(' ', 1);
    // Without this check the loop would ask the same question forever.
    if (rest[name] === undefined) break;
    rest[name] = undefined;
  }
  return refusals;
}
