import { inspect } from 'node:util';
import { QueryFailedError } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { isDatabaseUnreachable, withoutValues } from './database-errors.js';

const coded = (code: string): Error => Object.assign(new Error('x'), { code });

describe('a database is unreachable', () => {
  it.each([
    coded('ECONNREFUSED'),
    coded('57P01'),
    coded('3D000'),
    coded('08006'),
    coded('53300'),
    new Error('Connection terminated unexpectedly'),
    new Error('timeout exceeded when trying to connect'),
    new Error('Query read timeout'),
    new AggregateError([coded('ECONNREFUSED')]),
    new QueryFailedError('SELECT 1', [], coded('57P01')),
  ])('after %s', (error) => {
    expect(isDatabaseUnreachable(error)).toBe(true);
  });

  it.each([coded('42703'), coded('22021'), new Error('Connection string is wrong'), 'ECONNREFUSED', undefined])(
    'but not after %s',
    (error) => {
      expect(isDatabaseUnreachable(error)).toBe(false);
    },
  );
});

describe('a failed question in the log', () => {
  it('has its SQLSTATE and text and where it was asked, but none of its values', () => {
    const driverError = Object.assign(new Error('invalid input syntax: "+15550100001"'), { code: '22P02' });
    const fit = withoutValues(new QueryFailedError('SELECT … WHERE to_number = $1', ['+15550100001'], driverError));

    expect(fit).toBeInstanceOf(Error);
    expect((fit as Error).message).toBe(
      'A question to the database failed with SQLSTATE 22P02: SELECT … WHERE to_number = $1',
    );
    expect((fit as Error).stack).toContain('    at ');
    expect(inspect(fit)).not.toContain('15550100001');
  });

  it('is left alone when it is something else', () => {
    const error = new Error('x');

    expect(withoutValues(error)).toBe(error);
  });
});
