import { requirePublicUrl, requireTwoAddresses, SETTINGS, SettingError, type Environment } from '@sidetrack/config';
import { fail, failAsSaid, ok, withoutStop, type Check, type Finding } from '../check.js';
import type { Circumstances } from '../circumstances.js';

const MEND = 'mend it where the doors get their environment from: both doors and every verb refuse it as it is';

export const settingsCheck: Check<never> = {
  name: 'settings',
  looksAt:
    'every variable, and all faults at once: values that cannot be used, names that resemble one, `PUBLIC_URL` missing where others reach the door, both doors on one port',
  needs: [],
  look: (_, about) => {
    const { faults, settings } = about.reading;
    const findings = [...faults.map((fault) => fail(withoutStop(fault), MEND)), ...together(about)];
    if (findings.length > 0) return Promise.resolve(findings);
    const given = Object.keys(SETTINGS).filter((name) => (about.variables[name]?.trim() ?? '') !== '');
    const set = given.length === 0 ? 'all have their defaults' : `set: ${given.join(', ')}`;
    return Promise.resolve([ok(`${Object.keys(settings).length} settings read, none wrong; ${set}`)]);
  },
};

/** Rules about several variables together. They are not checked when one of the variables cannot be read. */
function together({ reading, doors }: Circumstances): Finding[] {
  const names = ['HOST', 'INGEST_HOST', 'API_HOST', 'INGEST_PORT', 'API_PORT', 'PUBLIC_URL'] as const;
  if (names.some((name) => reading.settings[name] === undefined)) return [];
  const settings = reading.settings as Environment;
  return [
    doors.includes('ingest') ? refusalOf(() => requirePublicUrl(settings)) : null,
    doors.length > 1 ? refusalOf(() => requireTwoAddresses(settings)) : null,
  ].filter((finding) => finding !== null);
}

function refusalOf(require: () => void): Finding | null {
  try {
    require();
    return null;
  } catch (error) {
    if (error instanceof SettingError) return failAsSaid(error.message, MEND);
    throw error;
  }
}
