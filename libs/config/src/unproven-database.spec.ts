import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { explainUnprovenDatabase } from './unproven-database.js';

const url = (rest: string): string => `postgres://owner:secret@${rest}`;

describe('a database whose server need not prove its name', () => {
  it.each([
    url('db.example.test/tracker'),
    url('db.example.test/tracker?sslmode=disable'),
    url('db.example.test/tracker?ssl=0'),
    url('10.0.0.7:6432/tracker'),
    url('[2001:db8::7]/tracker'),
    url('0.0.0.0/tracker'),
    // Whatever the host says, the parameter counts.
    url('localhost/tracker?host=db.example.test'),
    // The last one counts.
    url('db.example.test/tracker?sslmode=verify-full&sslmode=disable'),
  ])('is told to have no TLS: %s', (databaseUrl) => {
    expect(explainUnprovenDatabase(databaseUrl, {})).toContain('without TLS');
    expect(new pg.Client(databaseUrl).ssl).toBe(false);
  });

  it.each([
    'sslmode=prefer',
    'sslmode=require',
    'sslmode=verify-ca',
    'sslmode=no-verify',
    'sslmode=require&uselibpqcompat=true',
    'sslmode=verify-full&sslmode=require',
    'sslmode=VERIFY-FULL',
    'ssl=true',
    'ssl=no-verify',
    'sslnegotiation=direct',
  ])('is told to need none with %s', (parameters) => {
    const databaseUrl = url(`db.example.test/tracker?${parameters}`);
    expect(explainUnprovenDatabase(databaseUrl, {})).toContain('need not prove its name');
    expect(new pg.Client(databaseUrl).ssl).toBeTruthy();
  });

  it('is told what to write', () => {
    expect(explainUnprovenDatabase(url('db.example.test/tracker'), {})).toMatch(
      /write DATABASE_URL=postgres:\/\/…\?sslmode=verify-full, and &sslrootcert=/,
    );
  });

  it('is told by its host alone: neither user, password, database nor parameters are repeated', () => {
    const said = explainUnprovenDatabase(url('db.example.test:6432/tracker?options=-c%20role%3Dboss'), {}) ?? '';
    expect(said).toContain('db.example.test');
    expect(said).not.toMatch(/owner|secret|tracker|6432|boss/);
  });

  it('is found by the variables that the driver reads where the URL says nothing', () => {
    expect(explainUnprovenDatabase('postgres:///tracker', { PGHOST: 'db.example.test' })).toContain('without TLS');
    const remote = url('db.example.test/tracker');
    expect(explainUnprovenDatabase(remote, { PGSSLMODE: 'require' })).toContain('need not prove its name');
    expect(explainUnprovenDatabase(remote, { PGSSLMODE: 'disable' })).toContain('without TLS');
  });
});

describe('a database about which nothing is said', () => {
  it.each([
    url('127.0.0.1:5432/tracker'),
    url('localhost/tracker'),
    url('[::1]/tracker'),
    'postgres:///tracker',
    url('%2Fvar%2Frun%2Fpostgresql/tracker'),
    url('db.example.test/tracker?host=/var/run/postgresql'),
  ])('is on this machine: %s', (databaseUrl) => {
    expect(explainUnprovenDatabase(databaseUrl, {})).toBeNull();
  });

  it.each(['sslmode=verify-full', 'sslmode=verify-full&uselibpqcompat=true', 'ssl=0&sslmode=verify-full'])(
    'proves its name, and the driver refuses it otherwise: %s',
    (parameters) => {
      const databaseUrl = url(`db.example.test/tracker?${parameters}`);
      expect(explainUnprovenDatabase(databaseUrl, {})).toBeNull();
      expect(new pg.Client(databaseUrl).ssl).toEqual({});
    },
  );

  it('proves its name by PGSSLMODE', () => {
    expect(explainUnprovenDatabase(url('db.example.test/tracker'), { PGSSLMODE: 'verify-full' })).toBeNull();
  });

  it('has a URL, or a certificate, that the driver cannot read either', () => {
    const unreadable = url('db.example.test/tracker?sslrootcert=/nowhere/ca.pem');
    expect(explainUnprovenDatabase(unreadable, {})).toBeNull();
    expect(() => new pg.Client(unreadable)).toThrow('/nowhere/ca.pem');
  });
});
