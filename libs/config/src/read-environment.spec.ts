import { describe, expect, it } from 'vitest';
import { readEnvironment } from './read-environment.js';
import { SettingError } from './setting-error.js';

describe('the environment', () => {
  it('has a default for everything', () => {
    expect(readEnvironment({})).toEqual({
      DATABASE_URL: null,
      DATABASE_URL_FILE: null,
      INGEST_DATABASE_URL: null,
      INGEST_DATABASE_URL_FILE: null,
      API_DATABASE_URL: null,
      API_DATABASE_URL_FILE: null,
      DATA_DIR: '.data',
      HOME_COUNTRY: null,
      HOST: '127.0.0.1',
      INGEST_HOST: null,
      API_HOST: null,
      INGEST_PORT: 3000,
      API_PORT: 3001,
      PUBLIC_URL: [],
      TRUSTED_PROXIES: [],
      SIGNING_KEYS: null,
      SIGNING_KEYS_FILE: null,
      API_TOKENS: null,
      API_TOKENS_FILE: null,
      PROVIDER_ACCESS: null,
      PROVIDER_ACCESS_FILE: null,
      PROVIDER_REQUESTS_PER_MINUTE: 1_200,
      RECEIPT_WINDOW: 72 * 3_600_000,
      RECEIPT_WINDOW_OVERRIDES: [],
      STALL_WINDOW: 6 * 3_600_000,
      STALL_WINDOW_OVERRIDES: [],
      OPEN_CALL_WINDOW: 86_400_000,
      RECORDING_WINDOW: 86_400_000,
      DATABASE_DEADLINE: 2_000,
      INGEST_PROCESSES: 1,
      JOURNAL_MAX_BYTES: 1_073_741_824,
      QUARANTINE_MAX_AGE: 90 * 86_400_000,
      QUARANTINE_MAX_BYTES: 256 * 1_048_576,
      FEED_MAX_STREAMS: 1_000,
      SESSION_MAX_IDLE: 12 * 3_600_000,
      SESSION_MAX_AGE: 7 * 86_400_000,
      LOG_LEVEL: 'info',
      LOG_FORMAT: null,
    });
  });

  it('takes several keys of one account, and keys that hold = signs', () => {
    const { SIGNING_KEYS } = readEnvironment({ SIGNING_KEYS: 'a=old, a=new==,*=any' });
    expect(SIGNING_KEYS).toEqual([
      { accountSid: 'a', key: 'old' },
      { accountSid: 'a', key: 'new==' },
      { accountSid: '*', key: 'any' },
    ]);
  });

  it('takes a home country in letters of either size', () => {
    expect(readEnvironment({ HOME_COUNTRY: ' de ' }).HOME_COUNTRY).toBe('DE');
    expect(readEnvironment({}).HOME_COUNTRY).toBeNull();
  });

  it('takes addresses and ranges of proxies', () => {
    const { TRUSTED_PROXIES } = readEnvironment({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,2001:db8::/32,' });
    expect(TRUSTED_PROXIES).toEqual(['127.0.0.1', '10.0.0.0/8', '2001:db8::/32']);
  });

  it('takes an empty variable for an unset one', () => {
    expect(readEnvironment({ DATABASE_URL: '', INGEST_PORT: '' })).toMatchObject({
      DATABASE_URL: null,
      INGEST_PORT: 3000,
    });
  });

  it.each([
    ['SIGNING_KEYS', '', 'SIGNING_KEYS is empty'],
    ['SIGNING_KEYS', 'account=', 'empty secret'],
    ['SIGNING_KEYS', 'a=key,', 'no "="'],
    ['API_TOKENS', 'nameless', 'no "="'],
    ['API_TOKENS', '=token', 'nothing before'],
    ['API_TOKENS', 'support=fifteen-letters', 'the token of support has 15 characters: use at least 16'],
    ['INGEST_PORT', '70000', 'INGEST_PORT is "70000", outside the range of ports, 0 to 65535'],
    ['INGEST_PORT', '-1', 'INGEST_PORT is not a port such as 3000'],
    ['API_PORT', 'tcp://10.96.0.17:3001', 'Kubernetes'],
    ['API_PORT', '3001a', 'API_PORT is not a port'],
    ['PUBLIC_URL', 'hooks.example.com', 'no base URL'],
    ['PUBLIC_URL', 'https://hooks.example.com/?x=1', 'no base URL'],
    ['TRUSTED_PROXIES', 'nginx', 'TRUSTED_PROXIES holds "nginx"'],
    ['TRUSTED_PROXIES', '10.0.0.1, 10.0.0.0/33', 'TRUSTED_PROXIES holds "10.0.0.0/33"'],
    ['TRUSTED_PROXIES', '0.0.0.0/0', 'TRUSTED_PROXIES holds "0.0.0.0/0"'],
    ['RECEIPT_WINDOW', '3 days', 'RECEIPT_WINDOW is not a duration'],
    ['RECEIPT_WINDOW', '0h', 'RECEIPT_WINDOW is "0h", outside the range 1s to 999999d'],
    ['STALL_WINDOW', '999999999w', 'STALL_WINDOW is "999999999w", outside the range 1s to 999999d'],
    ['RECEIPT_WINDOW_OVERRIDES', 'mms=24h', 'RECEIPT_WINDOW_OVERRIDES names mms'],
    ['RECEIPT_WINDOW_OVERRIDES', 'watsapp=24h', 'names watsapp, which is no channel: whatsapp seems to be meant'],
    ['RECEIPT_WINDOW_OVERRIDES', 'sms=0s', 'holds "sms=0s", whose duration is outside the range 1s to 999999d'],
    ['HOME_COUNTRY', 'Germany', 'HOME_COUNTRY is not a country'],
    ['HOME_COUNTRY', 'XX', 'HOME_COUNTRY is not a country'],
    ['HOME_COUNTRY', '+49', 'HOME_COUNTRY is not a country'],
    ['STALL_WINDOW_OVERRIDES', '6h', 'STALL_WINDOW_OVERRIDES holds "6h"'],
    ['DATABASE_DEADLINE', '5s', 'DATABASE_DEADLINE is "5s", outside the range 1s to 4s'],
    ['DATABASE_DEADLINE', '2000', 'DATABASE_DEADLINE is not a duration such as 90s'],
    ['INGEST_PROCESSES', 'all', 'INGEST_PROCESSES is neither auto nor a whole number such as 1'],
    ['INGEST_PROCESSES', '65', 'INGEST_PROCESSES is "65", outside the range 1 to 64'],
    ['JOURNAL_MAX_BYTES', 'much', 'JOURNAL_MAX_BYTES is not a size'],
    ['QUARANTINE_MAX_BYTES', '1', 'QUARANTINE_MAX_BYTES is not a size'],
    ['QUARANTINE_MAX_BYTES', '2TB', 'QUARANTINE_MAX_BYTES is not a size'],
    ['QUARANTINE_MAX_BYTES', '2000GB', 'QUARANTINE_MAX_BYTES is "2000GB", outside the range 1MB to 1024GB'],
    ['JOURNAL_MAX_BYTES', '1KB', 'JOURNAL_MAX_BYTES is "1KB", outside the range 1MB to 1024GB'],
    ['DATABASE_URL', 'mysql://x', 'DATABASE_URL does not start with'],
    ['API_DATABASE_URL', 'sidetrack_api', 'API_DATABASE_URL does not start with'],
    ['FEED_MAX_STREAMS', '0', 'FEED_MAX_STREAMS is "0", outside the range 1 to 100000'],
    ['FEED_MAX_STREAMS', '100001', 'FEED_MAX_STREAMS is "100001", outside the range 1 to 100000'],
    ['FEED_MAX_STREAMS', 'all', 'FEED_MAX_STREAMS is not a whole number'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is none of'],
    ['HOST', 'http://0.0.0.0', 'HOST is not an address such as 127.0.0.1'],
    ['HOST', '0.0.0.0:3000', 'HOST is not an address'],
    ['INGEST_HOST', '300.1.1.1', 'INGEST_HOST is not an address'],
    ['API_HOST', '10.0.0', 'API_HOST is not an address'],
    ['API_HOST', '<address>', 'API_HOST is not an address'],
    ['INGEST_PORT', '"3000"', 'INGEST_PORT has quotes around its value'],
    ['DATA_DIR', "'/var/lib/sidetrack'", 'DATA_DIR has quotes around its value'],
    ['LOG_LEVEL', '“debug”', 'LOG_LEVEL has quotes around its value'],
    ['SIGNING_KEYS', '"a=key"', 'SIGNING_KEYS has quotes around its value'],
    ['API_TOKENS', ' ', 'API_TOKENS is empty'],
    ['SIGNING_KYES', 'a=key', 'SIGNING_KYES is no setting, and SIGNING_KEYS, which it resembles, is not set'],
  ])('refuses %s=%j with one line that names the variable', (name, value, words) => {
    const read = () => readEnvironment({ [name]: value });
    expect(read).toThrow(SettingError);
    expect(read).toThrow(words);
    expect(read).toThrow(new RegExp(`^${name} [^\\n]*$`));
  });

  it('takes no white space around a value for a part of it', () => {
    expect(
      readEnvironment({ INGEST_PORT: ' 3100\r', DATA_DIR: '/data ', HOST: '\t::1\n', SIGNING_KEYS: ' a = key ' }),
    ).toMatchObject({
      INGEST_PORT: 3_100,
      DATA_DIR: '/data',
      HOST: '::1',
      SIGNING_KEYS: [{ accountSid: 'a', key: 'key' }],
    });
    expect(readEnvironment({ DATABASE_URL: ' \n' }).DATABASE_URL).toBeNull();
  });

  it('takes an IPv6 address in brackets, and a name', () => {
    expect(readEnvironment({ HOST: '[::1]', API_HOST: 'api.example.test' })).toMatchObject({
      HOST: '::1',
      API_HOST: 'api.example.test',
    });
  });

  it.each<Record<string, string>>([
    { SIGNING_KEYS: 'hushHushHushHushHush' },
    { SIGNING_KEYS: 'hushHushHushHushHush==' },
    { SIGNING_KEYS: 'a=hushHush,a=hushHush' },
    { SIGNING_KEYS: 'hushHushHushHushHush=<project id>' },
    { SIGNING_KEYS: 'a="hushHush"' },
    { SIGNING_KEYS: '"a=hushHush"' },
    { API_TOKENS: 'hushHushHushHushHush=' },
    { API_TOKENS: 'hushHushHushHushHush=support' },
    { API_TOKENS: 'a=hushHushHushHush,b=hushHushHushHush' },
    { API_TOKENS: 'hushHushHushHush=long-enough-token-1,hushHushHushHush=long-enough-token-2' },
    { API_TOKEN: 'a=hushHushHushHushHush' },
    { DATABASE_URL: 'mysql://owner:hushHush@db/tracker' },
    { DATABASE_URL: 'postgres://owner:hush/Hush@db/tracker' },
    { DATABASE_URI: 'postgres://owner:hushHush@db/tracker' },
    { PUBLIC_URL: 'https://owner:hushHush@hooks.example.test/callbacks/messages' },
    { PUBLIC_URL: 'https://owner:hushHush@hooks.example.test/?token=hushHush#hushHush' },
    { PUBLIC_URL: 'owner:hushHush@hooks.example.test' },
    { PUBLIC_URL: 'hooks.example.test?token=hushHush' },
    { HOST: 'https://owner:hushHush@0.0.0.0' },
    { PROVIDER_ACCESS: 'hushHushHushHushHush' },
    { PROVIDER_ACCESS: 'https://hushHush:hushHush@api.twilio.com' },
    { PROVIDER_ACCESS: 'https://hushHush:hushHush@host.example.test?dialect=twilio' },
    { PROVIDER_ACCESS: 'a=https://b:hush/Hush@api.twilio.com' },
    { PROVIDER_ACCESS: 'a=https://b:hush,Hush@api.twilio.com' },
    { PROVIDER_ACCESS: 'a=https://b:hushHush@api.twilio.com?token=hushHush' },
    { PROVIDER_ACCESS: 'a=https://b:hushHush@hushHush.example.test' },
    { PROVIDER_ACCESS: 'a=https://b:hushHush@api.twilio.com,a=https://b:hushHush@api.twilio.com' },
    { PROVIDER_ACCESS: 'b:hushHush@api.twilio.com=a' },
  ])('never repeats a secret in what it says of %j', (variables) => {
    const read = () => readEnvironment(variables);
    expect(read).toThrow(SettingError);
    expect(read).not.toThrow(/hush/i);
    expect(read).toThrow(new RegExp(`^${Object.keys(variables)[0]} [^\\n]*$`));
  });
});
