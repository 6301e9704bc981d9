import { parse } from 'pg-connection-string';
import { describe, expect, it } from 'vitest';
import { refuseDatabaseUrl } from './database-url.js';

describe('the URL of a database', () => {
  it.each([
    ['postgres://owner:a@b@db:5432/tracker', 'a@b'],
    ['postgres://owner:a:b@db:5432/tracker', 'a:b'],
    ['postgres://owner:@@db:5432/tracker', '@'],
    ['postgres://owner:a%40%2F%3A%25%23%3Fb@db:5432/tracker', 'a@/:%#?b'],
    ['postgresql://owner:a+b$c&d@db:5432/tracker?sslmode=verify-full', 'a+b$c&d'],
    ['postgres://owner:a b"c\'d`e@db:5432/tracker', 'a b"c\'d`e'],
    ['postgres://owner:%20a%22b%27c%20@db:5432/tracker', ' a"b\'c '],
  ])('is read as it is meant, also by the driver: %s', (url, password) => {
    expect(refuseDatabaseUrl(url)).toBeNull();
    expect(parse(url)).toMatchObject({ user: 'owner', password, host: 'db', port: '5432', database: 'tracker' });
  });

  it.each([
    'postgres:///tracker',
    'postgres://db/tracker',
    'postgres://owner:pw@/tracker?host=/var/run/postgresql',
    'postgres://owner@%2Fvar%2Frun%2Fpostgresql/tracker',
    'postgres://[2001:db8::7]:5432/tracker',
    'postgres://db/tracker?user=me@server&password=pw',
    'postgres://db/tracker?options=-c%20role%3Downer',
  ])('may leave out what the driver knows otherwise: %s', (url) => {
    expect(refuseDatabaseUrl(url)).toBeNull();
  });

  it.each([
    'postgres://owner:hush/hush@db/tracker',
    'postgres://owner:12/hush@db/tracker',
    'postgres://owner:12?hush@db/tracker',
    'postgres://owner:12?hush=hush@db/tracker',
    'postgres://owner:12/3?hush@db/tracker',
    'postgres://owner:hush#hush@db/tracker',
    'postgres://owner:12#hush@db/tracker',
    'postgres://owner:hush%@db/tracker',
    'postgres://owner:hush%zz@db/tracker',
    'postgres://owner:hush%ff@db/tracker',
    'postgres://owner:hu sh%2Fhush@db/tracker',
    'postgres://owner:hu sh@[2001:db8::7]/tracker',
    'postgres://owner:hush%2Fhush@db/tracker?application_name=my owner',
    'postgres://owner:hush@db:port/tracker',
    'postgres://owner:hush@db:70000/tracker',
    'postgres://db/tracker#hush',
  ])('that would be read wrongly is explained without a part of it: %s', (url) => {
    const said = refuseDatabaseUrl(url) ?? '';
    expect(said).toContain('percent-encode');
    expect(said).not.toMatch(/hush|owner|tracker|12/);
  });

  it.each([
    ['mysql://owner:hush@db/tracker', 'does not start with postgres://'],
    ['host=db password=hush', 'does not start with postgres://'],
    ['postgres://…', 'placeholder'],
    ['postgres://owner:<password>@db/tracker', 'placeholder'],
  ])('is not %s', (url, words) => {
    const said = refuseDatabaseUrl(url) ?? '';
    expect(said).toContain(words);
    expect(said).not.toMatch(/hush|owner/);
  });
});
