import { describe, expect, it } from 'vitest';
import { placeValues } from './named-values.js';

describe('named values', () => {
  it('stand in the places of their names, each sent once', () => {
    const sql = 'SELECT 1 WHERE a >= :since AND b < :until AND c > :since';
    expect(placeValues({ sql, parameters: { until: 2, since: 1 } })).toEqual({
      text: 'SELECT 1 WHERE a >= $1 AND b < $2 AND c > $1',
      values: [1, 2],
    });
  });

  it('leave alone what is no name of a value, and send nothing that is not asked for', () => {
    const sql = `SELECT a::text, '12:00:00Z', ':sin' || :since_day FROM b WHERE c = ':since'::text AND d = :constructor`;
    expect(placeValues({ sql, parameters: { since_day: 1, text2: 2 } })).toEqual({
      text: `SELECT a::text, '12:00:00Z', ':sin' || $1 FROM b WHERE c = ':since'::text AND d = :constructor`,
      values: [1],
    });
  });
});
