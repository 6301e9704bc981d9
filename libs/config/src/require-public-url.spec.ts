import { describe, expect, it } from 'vitest';
import { readEnvironment } from './read-environment.js';
import { SettingError } from './setting-error.js';
import { requirePublicUrl } from './require-public-url.js';

const check = (variables: Record<string, string>) => () => requirePublicUrl(readEnvironment(variables));

describe('the public URL', () => {
  it.each<Record<string, string>>([
    { HOST: '0.0.0.0' },
    { HOST: '::' },
    { HOST: '10.0.0.1' },
    { HOST: 'sidetrack.example.test' },
    { INGEST_HOST: '0.0.0.0' },
    { HOST: '127.0.0.1', INGEST_HOST: '::ffff:10.0.0.1' },
    { HOST: '0.0.0.0', PUBLIC_URL: '' },
    { HOST: '0.0.0.0', PUBLIC_URL: ' , ' },
    { HOST: '0.0.0.0', API_HOST: '127.0.0.1' },
  ])('has to be known to a public door that others reach: %j', (variables) => {
    expect(check(variables)).toThrow(SettingError);
    expect(check(variables)).toThrow(/^PUBLIC_URL is not set, and [^\n]*$/);
  });

  it('is asked for beside the variable that opened the door', () => {
    expect(check({ HOST: '0.0.0.0' })).toThrow(' HOST=0.0.0.0 ');
    expect(check({ HOST: '127.0.0.1', INGEST_HOST: '::' })).toThrow(' INGEST_HOST=:: ');
  });

  it.each<Record<string, string>>([
    {},
    { HOST: '::1' },
    { HOST: '0.0.0.0', INGEST_HOST: '127.0.0.1' },
    { API_HOST: '0.0.0.0' },
    { HOST: '0.0.0.0', PUBLIC_URL: 'https://hooks.example.test' },
  ])('may be left open, or is known: %j', (variables) => {
    expect(check(variables)).not.toThrow();
  });
});
