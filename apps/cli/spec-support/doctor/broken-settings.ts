import { findFreePort } from '../../../../test/support/free-port.js';
import { withPassword, type BrokenSetUp } from './broken-set-up.js';

/** What can be wrong in the variables alone. */
export const BROKEN_SETTINGS: readonly BrokenSetUp[] = [
  {
    what: 'the database is away',
    breakIt: async ({ fit }) => ({
      ...fit,
      DATABASE_URL: `postgres://owner:hush-hush@127.0.0.1:${await findFreePort()}/any`,
    }),
    failed: ['database'],
    found: /^owner cannot connect to database any at 127\.0\.0\.1:\d+: connect ECONNREFUSED/,
    next: /^start PostgreSQL at 127\.0\.0\.1:\d+, or mend host and port; the variable is DATABASE_URL$/,
  },
  {
    what: 'the password is wrong',
    breakIt: ({ database, fit }) => ({ ...fit, DATABASE_URL: withPassword(database.url, 'hush-hush') }),
    failed: ['database'],
    found: /password authentication failed for user "sidetrack"/,
    next: /^mend user and password/,
  },
  {
    what: 'the database’s name is wrong',
    breakIt: ({ database, fit }) => ({ ...fit, DATABASE_URL: database.url.replace(/\/[^/]*$/, '/sidetrakc') }),
    failed: ['database'],
    found: /database "sidetrakc" does not exist/,
    next: /CREATE DATABASE "sidetrakc"/,
  },
  {
    what: 'a door logs in as a superuser',
    breakIt: ({ database, fit }) => ({ ...fit, INGEST_DATABASE_URL: database.url }),
    failed: ['door-logins', 'door-rights'],
    found: /^the ingest door: sidetrack can become a superuser or make roles, and so change events$/m,
    next: /give the doors the logins that it makes/,
  },
  {
    what: 'PUBLIC_URL has the callback’s path',
    breakIt: ({ fit }) => ({ ...fit, PUBLIC_URL: 'https://hooks.example.com/callbacks/messages' }),
    failed: ['settings'],
    found: /PUBLIC_URL holds .* which is a callback URL and no base URL/,
    next: /^mend it where the doors get their environment from/,
  },
  {
    what: 'PUBLIC_URL is an address of a private network',
    breakIt: ({ fit }) => ({ ...fit, PUBLIC_URL: 'https://10.1.2.3' }),
    failed: ['public-url'],
    found: /^https:\/\/10\.1\.2\.3 is an address of a private network/,
    next: /public name/,
  },
  {
    what: 'a variable is misspelt',
    breakIt: ({ fit }) => {
      const { SIGNING_KEYS: keys = '', ...others } = fit;
      return { ...others, SIGNING_KEY: keys, API_TOKEN: 'any' };
    },
    failed: ['settings', 'secrets'],
    found: /^SIGNING_KEY is no setting, and SIGNING_KEYS, which it resembles, is not set/m,
    next: /^mend it where/,
  },
  {
    what: 'several settings are wrong at once',
    breakIt: ({ fit }) => ({ ...fit, API_TOKENS: 'support=hush', INGEST_PORT: '70000', STALL_WINDOW: 'six hours' }),
    failed: ['settings'],
    found:
      /^INGEST_PORT is "70000".*\nAPI_TOKENS cannot be used: the token of support has 4 characters.*\nSTALL_WINDOW is not a duration.*$/,
    next: /^mend it/,
  },
  {
    what: 'keys and tokens are not set',
    breakIt: ({ fit }) => {
      const { SIGNING_KEYS: _keys, API_TOKENS: _tokens, ...others } = fit;
      return others;
    },
    failed: ['secrets'],
    found: /^SIGNING_KEYS is not set\nAPI_TOKENS is not set$/,
    next: /set it to accountSid=key pairs/,
  },
];
