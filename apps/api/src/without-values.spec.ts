import { inspect } from 'node:util';
import pg from 'pg';
import { QueryFailedError } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { withoutValues } from './without-values.js';

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

  it('has no details of PostgreSQL either, when TypeORM has not asked it', () => {
    const error = new pg.DatabaseError('duplicate key', 1, 'error');
    Object.assign(error, { code: '23505', detail: 'Key (to_number)=(+15550100001) already exists.' });

    const fit = withoutValues(error);
    expect((fit as Error).message).toBe('A question to the database failed with SQLSTATE 23505');
    expect((fit as Error).stack).toContain('    at ');
    expect(inspect(fit)).not.toContain('15550100001');
  });

  it('is left alone when it is something else', () => {
    const error = new Error('x');

    expect(withoutValues(error)).toBe(error);
  });
});
