import { describe, expect, it } from 'vitest';
import { DATABASE_FAILURES, isMistakenUrl, nameFailure, remedyFor } from './database-failures.js';

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
