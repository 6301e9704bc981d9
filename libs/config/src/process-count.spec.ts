import { describe, expect, it } from 'vitest';
import { journalShare, processCountOf, readSupervisorSettings } from './process-count.js';
import { SettingError } from './setting-error.js';

describe('the number of ingest processes', () => {
  it('is what was told, and with auto one for each core but one, from 1 to 16', () => {
    expect(processCountOf(7, 2)).toBe(7);
    expect([1, 2, 4, 16, 17, 128].map((cores) => processCountOf('auto', cores))).toEqual([1, 1, 3, 15, 16, 16]);
  });

  it('is read without any secret, and is nothing where a setting is wrong', () => {
    const missing = { SIGNING_KEYS_FILE: '/nowhere', INGEST_DATABASE_URL_FILE: '/nowhere' };
    expect(readSupervisorSettings({ ...missing, INGEST_PROCESSES: '3' })).toMatchObject({ processes: 3 });
    expect(readSupervisorSettings({})).toEqual({ processes: 1, logLevel: 'info', logFormat: null });
    expect(readSupervisorSettings({ INGEST_PROCESSES: 'many' })).toBeNull();
    expect(readSupervisorSettings({ INGEST_PROCESSES: '3', LOG_LEVEL: 'loud' })).toBeNull();
  });

  it('divides what the journals may hold, and leaves each enough', () => {
    expect(journalShare(1_000_000_000, 4)).toBe(250_000_000);
    expect(journalShare(64 * 1_048_576, 64)).toBe(1_048_576);
    expect(() => journalShare(63 * 1_048_576, 64)).toThrow(SettingError);
  });
});
