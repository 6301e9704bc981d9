import { describe, expect, it } from 'vitest';
import { readEnvironment } from './read-environment.js';
import { SettingError } from './setting-error.js';
import { requireTwoAddresses } from './require-two-addresses.js';

const check = (variables: Record<string, string>) => () => requireTwoAddresses(readEnvironment(variables));

describe('two doors of one machine', () => {
  it.each<Record<string, string>>([
    { INGEST_PORT: '3001' },
    { INGEST_PORT: '8080', API_PORT: '8080' },
    { INGEST_PORT: '3001', INGEST_HOST: '0.0.0.0' },
    { INGEST_PORT: '3001', API_HOST: '::' },
  ])('cannot both have %j', (variables) => {
    expect(check(variables)).toThrow(SettingError);
    expect(check(variables)).toThrow(/^INGEST_PORT and API_PORT are both (3001|8080), [^\n]*$/);
  });

  it.each<Record<string, string>>([
    {},
    { INGEST_PORT: '0', API_PORT: '0' },
    { INGEST_PORT: '8080', API_PORT: '8080', INGEST_HOST: '10.0.0.7' },
  ])('can have %j', (variables) => {
    expect(check(variables)).not.toThrow();
  });
});
