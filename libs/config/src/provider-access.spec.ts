import { describe, expect, it } from 'vitest';
import { parseProviderAccess } from './provider-access.js';

/** What one entry says. */
function entryOf(text: string): object {
  const entries = parseProviderAccess(text);
  if (typeof entries === 'string') throw new Error(entries);
  expect(entries).toHaveLength(1);
  return entries[0]!;
}

describe('access to a provider', () => {
  it('is one entry for each account, with the dialect that its host tells', () => {
    expect(
      parseProviderAccess(
        'p-1=https://p-1:PT1@my.signalwire.com, AC1=https://SK1:two@api.twilio.com/ ,p-2=https://p-2:PT2@my.signalwire.com',
      ),
    ).toEqual([
      { accountSid: 'p-1', user: 'p-1', secret: 'PT1', baseUrl: 'https://my.signalwire.com', dialect: 'signalwire' },
      { accountSid: 'AC1', user: 'SK1', secret: 'two', baseUrl: 'https://api.twilio.com', dialect: 'twilio' },
      { accountSid: 'p-2', user: 'p-2', secret: 'PT2', baseUrl: 'https://my.signalwire.com', dialect: 'signalwire' },
    ]);
  });

  it.each([
    ['a=https://b:c@proxy.example.test/sw//?dialect=signalwire', 'https://proxy.example.test/sw', 'signalwire'],
    ['a=https://b:c@API.twilio.com:443?dialect=twilio', 'https://api.twilio.com', 'twilio'],
    [
      'a=https://b:c@api.twilio.com.example.test:8443?dialect=signalwire',
      'https://api.twilio.com.example.test:8443',
      'signalwire',
    ],
    ['a=http://b:c@127.0.0.1:4010?dialect=twilio', 'http://127.0.0.1:4010', 'twilio'],
    ['a=http://b:c@[::1]:4010/base?dialect=twilio', 'http://[::1]:4010/base', 'twilio'],
    ['a=http://b:c@localhost?dialect=twilio', 'http://localhost', 'twilio'],
  ])('is taken as it is meant: %s', (text, baseUrl, dialect) => {
    expect(entryOf(text)).toEqual({ accountSid: 'a', user: 'b', secret: 'c', baseUrl, dialect });
  });

  it('has its user and secret percent-decoded, and a "=" in the secret as it is', () => {
    expect(entryOf('a=https://b%40b:%2F%3A%25%2C%3F%23%20c=@api.twilio.com')).toMatchObject({
      user: 'b@b',
      secret: '/:%,?# c=',
    });
  });

  it.each([
    ['secret', 'has no account before a "="'],
    ['https://b:c@api.twilio.com', 'has no account before a "="'],
    ['https://b:c@host.example.test?dialect=twilio', 'has no account before a "="'],
    ['=https://b:c@api.twilio.com', 'does not begin with an account'],
    ['*=https://b:c@api.twilio.com', 'does not begin with an account'],
    ['an account=https://b:c@api.twilio.com', 'does not begin with an account'],
    ['<project id>=https://b:c@api.twilio.com', 'has a placeholder before its "="'],
    ['accountSid=https://b:c@api.twilio.com', 'has a placeholder before its "="'],
    ['a="https://b:c@api.twilio.com"', 'has quotes around a side'],
    ['a=', 'has no URL behind its "="'],
    ['a=b:c@api.twilio.com', 'has no URL behind its "="'],
    ['a=postgres://b:c@host', 'has no URL behind its "="'],
    ['a=https://<user>:<secret>@api.twilio.com', 'still holds a placeholder'],
    ['a=https://b:PSK_…@api.twilio.com', 'still holds a placeholder'],
    ['a=https://b:changeme@api.twilio.com', 'has a placeholder for its user or secret'],
    ['a=https://api.twilio.com', 'has no user and secret'],
    ['a=https://b@api.twilio.com', 'has no user and secret'],
    ['a=https://b:@api.twilio.com', 'has no user and secret'],
    ['a=https://:c@api.twilio.com', 'has no user and secret'],
    ['a=https://b:c/c@api.twilio.com', 'percent-encode'],
    ['a=https://b:1/c@api.twilio.com', 'percent-encode'],
    ['a=https://b:1?c@api.twilio.com', 'percent-encode'],
    ['a=https://b:c#c@api.twilio.com', 'percent-encode'],
    ['a=https://b:c@c@api.twilio.com', 'percent-encode'],
    ['a=https://b:c:c@api.twilio.com', 'percent-encode'],
    ['a=https://b%3Ab:c@api.twilio.com', 'percent-encode'],
    ['a=https://b:c%@api.twilio.com', 'percent-encode'],
    ['a=https://b:c%ff@api.twilio.com', 'percent-encode'],
    ['a=https://b:c%0d%0a@api.twilio.com', 'percent-encode'],
    ['a=https://b:c c@api.twilio.com', 'percent-encode'],
    ['a=https://b:c\\c@api.twilio.com', 'percent-encode'],
    ['a=https://b:c@', 'percent-encode'],
    ['a=http://b:c@api.twilio.com', 'has http://'],
    ['a=http://b:c@127.0.0.1.example.test?dialect=twilio', 'has http://'],
    ['a=https://b:c@my.signalwire.com/api/laml', 'has the path of the API'],
    ['a=https://b:c@api.twilio.com/2010-04-01/Accounts', 'has the path of the API'],
    ['a=https://b:c@host.example.test', 'has a host that does not tell whose API it is'],
    ['a=https://b:c@signalwire.com', 'has a host that does not tell whose API it is'],
    ['a=https://b:c@notsignalwire.com', 'has a host that does not tell whose API it is'],
    ['a=https://b:c@www.twilio.com', 'has a host that does not tell whose API it is'],
    ['a=https://b:c@host.example.test?dialect=plivo', 'neither signalwire nor twilio'],
    ['a=https://b:c@host.example.test?dialect=', 'neither signalwire nor twilio'],
    ['a=https://b:c@host.example.test?dialect=twilio&x=1', 'has a query other than'],
    ['a=https://b:c@host.example.test?dialect=twilio&dialect=twilio', 'has a query other than'],
    ['a=https://b:c@api.twilio.com?x=1', 'has a query other than'],
    ['a=https://b:c@my.signalwire.com?dialect=twilio', 'has a dialect that its host does not speak'],
    ['', 'has no account before a "="'],
  ])('is not %j: the entry is named by its number', (text, words) => {
    expect(parseProviderAccess(text)).toMatch(/^entry 1 [^\n]*$/);
    expect(parseProviderAccess(text)).toContain(words);
    expect(parseProviderAccess(`x=https://b:c@api.twilio.com,${text}`)).toMatch(/^entry 2 /);
  });

  it('is had once for each account, in letters of either size', () => {
    const url = 'https://b:c@api.twilio.com';
    expect(parseProviderAccess(`a=${url},b=${url},A=${url}`)).toBe(
      'entries 1 and 3 are of the same account: leave one out',
    );
  });

  it('have a UUID in small letters, as callbacks do', () => {
    const id = '6BFBBE86-0000-4000-8000-00000000ABCD';
    expect(parseProviderAccess(`${id}=https://b:c@my.signalwire.com,ACx=https://b:c@api.twilio.com`)).toMatchObject([
      { accountSid: id.toLowerCase() },
      { accountSid: 'ACx' },
    ]);
  });
});
