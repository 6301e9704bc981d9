import { describe, expect, it } from 'vitest';
import { derivePassword } from './derive-password.js';
import { loginOf, requirePlainUrl, withLogin } from './login-url.js';
import { scramVerifier } from './scram-verifier.js';

const DOOR = { user: 'sidetrack_api', password: 'p:w/d' };

describe('the URL of another login', () => {
  it.each([
    ['postgres://own:pw@db.example.test:5433/app', 'postgres://sidetrack_api:p%3Aw%2Fd@db.example.test:5433/app'],
    ['postgresql://own@db.example.test/app', 'postgres://sidetrack_api:p%3Aw%2Fd@db.example.test:5432/app'],
    ['postgres://own:pw@[::1]:5433/app', 'postgres://sidetrack_api:p%3Aw%2Fd@[::1]:5433/app'],
    [
      'postgres://db.example.test/app?user=own&password=pw&sslmode=verify-full',
      'postgres://sidetrack_api:p%3Aw%2Fd@db.example.test:5432/app?sslmode=verify-full',
    ],
    [
      'postgres://own:pw@/app?host=/var/run/postgresql',
      'postgres://sidetrack_api:p%3Aw%2Fd@localhost/app?host=%2Fvar%2Frun%2Fpostgresql&port=5432',
    ],
    [
      'postgres://own:pw@h/app?options=-c%20role%3Down&replication=database&application_name=a%20b',
      'postgres://sidetrack_api:p%3Aw%2Fd@h:5432/app?application_name=a%20b',
    ],
  ])('of %s has the place and nothing of the first login', (url, expected) => {
    const made = withLogin(url, DOOR);
    expect(made).toBe(expected);
    expect(loginOf(made)).toEqual(DOOR);
  });

  it('has no password where there is none', () => {
    expect(withLogin('postgres://own@h/app', { user: 'door', password: null })).toBe('postgres://door@h:5432/app');
  });
});

it.each(['options=-c%20role%3Dx', 'application_name=x&options=', 'replication=true'])(
  'a URL with %s is refused, and not repeated',
  (parameters) => {
    const url = `postgres://own:secret-word@h/app?${parameters}`;
    expect(() => requirePlainUrl(url)).toThrow(/could make it somebody else/);
    expect(() => requirePlainUrl(url)).not.toThrow(/secret-word/);
  },
);

it('derived passwords are the same for the same owner, and no two alike', async () => {
  const derived = await Promise.all([
    derivePassword('of the owner', 'sidetrack_ingest'),
    derivePassword('of the owner', 'sidetrack_api'),
    derivePassword('of another', 'sidetrack_ingest'),
  ]);
  expect(new Set(derived).size).toBe(3);
  for (const one of derived) expect(one).toMatch(/^[\w-]{32}$/);
  expect(await derivePassword('of the owner', 'sidetrack_ingest')).toBe(derived[0]);
});

it('a verifier is what PostgreSQL itself makes of the password and the salt', async () => {
  // Taken from a server: CREATE ROLE … PASSWORD 'pencil', then rolpassword of pg_authid.
  const kept =
    'SCRAM-SHA-256$4096:hAMZdvgvQWTtzl15I0x4Hw==$AdKuidwHXh5BXZMJCUyJrp5GwrTrqrj+reKbwQi5bc8=:UZIEtpKsCtvJPA1tXnNyXXQI+Tdbi6CcyqsK7J5ULdo=';
  expect(await scramVerifier('pencil', Buffer.from('hAMZdvgvQWTtzl15I0x4Hw==', 'base64'))).toBe(kept);
});
