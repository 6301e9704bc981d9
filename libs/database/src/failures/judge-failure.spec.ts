import { QueryFailedError } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { DATABASE_FAILURES } from './failure-table.js';
import {
  hasSense,
  isDiskFull,
  isForbidden,
  isMistakenUrl,
  isUnreachable,
  kindOfFailure,
  nameFailure,
  remedyFor,
} from './judge-failure.js';

const failure = (code: string): Error => Object.assign(new Error('made up'), { code });

describe('what to do about an error of the database', () => {
  it.each([
    ['40001', 'again'],
    ['40P01', 'again'],
    ['55P03', 'again'],
    ['22P05', 'culprit'],
    ['22003', 'culprit'],
    ['23514', 'culprit'],
    ['54000', 'culprit'],
    ['08006', 'unavailable'],
    ['57P01', 'unavailable'],
    ['57P03', 'unavailable'],
    ['57014', 'unavailable'],
    ['53100', 'unavailable'],
    ['53300', 'unavailable'],
    ['25006', 'unavailable'],
    ['58030', 'unavailable'],
    ['55000', 'unavailable'],
    ['23505', 'culprit'],
    ['55006', 'again'],
    ['XX000', 'unavailable'],
    ['ECONNREFUSED', 'unavailable'],
    ['ECONNRESET', 'unavailable'],
    ['EPIPE', 'unavailable'],
    ['ETIMEDOUT', 'unavailable'],
  ])('%s: %s', (code, remedy) => {
    expect(remedyFor(failure(code))).toBe(remedy);
  });

  it.each([failure('42P01'), failure('ZZ999'), new Error('Query read timeout'), 'text', null])(
    'takes what it does not know for a database that is away: %s',
    (error) => {
      expect(remedyFor(error)).toBe('unavailable');
    },
  );

  it('does not take a socket’s code for a class of SQLSTATEs', () => {
    expect(remedyFor(failure('22'))).toBe('culprit');
    expect(remedyFor(failure('23SOCKET'))).toBe('unavailable');
  });

  it.each([
    ['53100', 'no room on the disk of the database (53100)'],
    ['53300', 'out of memory, too many connections (53300)'],
    ['ECONNREFUSED', 'nobody listens there (ECONNREFUSED)'],
    ['42P01', 'not known here (42P01)'],
  ])('names what failed by its code, and repeats nothing of its message: %s', (code, name) => {
    expect(nameFailure(failure(code))).toBe(name);
    expect(nameFailure(new Error('password of sidetrack'))).not.toContain('sidetrack');
  });

  it('names every code once', () => {
    const codes = DATABASE_FAILURES.map((row) => row.code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('tells a wrong password or database from a server that is away', () => {
    expect(['28P01', '28000', '3D000'].map((code) => isMistakenUrl(failure(code)))).toEqual([true, true, true]);
    expect(['57P03', 'ECONNREFUSED', '53300'].map((code) => isMistakenUrl(failure(code)))).toEqual(
      Array(3).fill(false),
    );
  });
});

describe('what an error tells besides', () => {
  const codesThat = (is: (error: Error) => boolean): string[] =>
    DATABASE_FAILURES.map(({ code }) => code).filter((code) => is(failure(code)));

  it('is taken from its code, and else from the class of its code', () => {
    expect(codesThat((error) => hasSense(error, 'lock-later'))).toEqual(['40P01', '55P03', '57014']);
    expect(codesThat((error) => hasSense(error, 'role-later')).toSorted()).toEqual(
      ['23505', '40001', '40P01', '42710', 'XX000'].toSorted(),
    );
    for (const code of ['28P01', '42601', '42501', '42P01', '42710', '22023']) {
      expect(hasSense(failure(code), 'answered')).toBe(true);
      expect(hasSense(failure(code), 'refused-login')).toBe(!code.startsWith('22'));
    }
    expect([isForbidden(failure('42501')), isForbidden(failure('42601'))]).toEqual([true, false]);
    expect([isDiskFull(failure('53100')), isDiskFull(failure('53300'))]).toEqual([true, false]);
    expect(['42P01', '28P01', 'ZZ999'].map((code) => kindOfFailure(failure(code)))).toEqual([
      'no-such-table',
      'wrong-login',
      null,
    ]);
  });
});

describe('a database is unreachable', () => {
  it.each([
    failure('ECONNREFUSED'),
    failure('57P01'),
    failure('3D000'),
    failure('08006'),
    failure('53300'),
    failure('53100'),
    failure('57P02'),
    failure('ENOENT'),
    failure('EHOSTUNREACH'),
    new Error('Connection terminated unexpectedly'),
    new Error('timeout exceeded when trying to connect'),
    new Error('Query read timeout'),
    new AggregateError([failure('ECONNREFUSED')]),
    new QueryFailedError('SELECT 1', [], failure('57P01')),
  ])('after %s', (error) => {
    expect(isUnreachable(error)).toBe(true);
  });

  it.each([
    failure('42703'),
    failure('22021'),
    failure('57014'),
    failure('55P03'),
    new Error('Connection string is wrong'),
    'ECONNREFUSED',
    undefined,
  ])('but not after %s', (error) => {
    expect(isUnreachable(error)).toBe(false);
  });
});
