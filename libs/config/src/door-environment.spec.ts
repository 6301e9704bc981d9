import { describe, expect, it } from 'vitest';
import { doorEnvironment } from './door-environment.js';
import { SETTINGS } from './settings.js';

const everySetting = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, `the value of ${name}`]));

describe('what a door is started with', () => {
  it('has no token, no window and no other login for the ingest door', () => {
    expect(Object.keys(doorEnvironment('ingest', everySetting)).toSorted()).toEqual([
      'DATABASE_DEADLINE',
      'DATA_DIR',
      'HOST',
      'INGEST_DATABASE_URL',
      'INGEST_DATABASE_URL_FILE',
      'INGEST_HOST',
      'INGEST_PORT',
      'INGEST_PROCESSES',
      'JOURNAL_MAX_BYTES',
      'LOG_FORMAT',
      'LOG_LEVEL',
      'PUBLIC_URL',
      'QUARANTINE_MAX_BYTES',
      'SIGNING_KEYS',
      'SIGNING_KEYS_FILE',
      'TRUSTED_PROXIES',
    ]);
  });

  it('has neither the owner’s login nor the ingest door’s for the API door', () => {
    const given = doorEnvironment('api', everySetting);
    expect(given).toMatchObject({
      API_TOKENS: 'the value of API_TOKENS',
      API_DATABASE_URL: 'the value of API_DATABASE_URL',
    });
    for (const name of ['DATABASE_URL', 'INGEST_DATABASE_URL']) {
      expect(Object.keys(given)).not.toContain(name);
      expect(Object.keys(given)).not.toContain(`${name}_FILE`);
    }
  });

  it.each(['PATH', 'HOME', 'TZ', 'LANG', 'LC_ALL', 'TMPDIR', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS', 'PGSSLMODE'])(
    'has %s as it is here',
    (name) => {
      expect(doorEnvironment('ingest', { [name]: 'as it is' })).toEqual({ [name]: 'as it is' });
    },
  );

  it.each([
    'PGPASSWORD',
    'PGUSER',
    'PGOPTIONS',
    'PGPASSFILE',
    'AWS_SECRET_ACCESS_KEY',
    'npm_config__auth',
    'POSTGRES_PASSWORD',
  ])('never has %s', (name) => {
    expect(doorEnvironment('ingest', { [name]: 'secret' })).toEqual({});
    expect(doorEnvironment('api', { [name]: 'secret' })).toEqual({});
  });
});
