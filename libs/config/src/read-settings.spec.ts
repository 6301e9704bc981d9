import { describe, expect, it } from 'vitest';
import { readEnvironment } from './read-environment.js';
import { readSettings } from './read-settings.js';

describe('all settings at once', () => {
  it('are what the doors read, where nothing is wrong', () => {
    const variables = {
      INGEST_PORT: ' 3100 ',
      SIGNING_KEYS: 'a=key-of-an-account',
      PUBLIC_URL: 'https://hooks.example.com',
    };
    expect(readSettings(variables)).toEqual({ settings: readEnvironment(variables), faults: [] });
    expect(readSettings({})).toEqual({ settings: readEnvironment({}), faults: [] });
  });

  it('tell every fault, each once and in one line, and leave out what cannot be used', () => {
    const { settings, faults } = readSettings({
      INGEST_PORT: '70000',
      API_TOKENS: 'support=short',
      STALL_WINDOW: 'six hours',
      SIGNING_KYES: 'a=key',
      TRUSTED_PROXY: '10.0.0.1',
      API_PORT: '3101',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'INGEST_PORT',
      'API_TOKENS',
      'STALL_WINDOW',
      'SIGNING_KYES',
      'TRUSTED_PROXY',
    ]);
    expect(faults.every((fault) => /^[^\n]+\.$/.test(fault))).toBe(true);
    expect(settings).toMatchObject({ API_PORT: 3101, SIGNING_KEYS: null });
    expect(Object.keys(settings)).not.toContain('INGEST_PORT');
    expect(Object.keys(settings)).not.toContain('API_TOKENS');
  });
});
