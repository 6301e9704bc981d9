import * as fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hashOfText } from './hash-of-text.js';

describe('the hash of a text', () => {
  let client: pg.Client;

  beforeAll(async () => {
    client = new pg.Client({ connectionString: inject('postgresAdminUrl') });
    await client.connect();
  });
  afterAll(() => client.end());

  it('is the same here as in the server, for texts of any length and of any characters', async () => {
    const texts = fc.sample(fc.string({ unit: 'grapheme', maxLength: 100 }), 1_000);
    const { rows } = await client.query<{ text: string; hash: number }>(
      'SELECT text, hashtext(text) AS hash FROM unnest($1::text[]) AS text',
      [texts],
    );
    expect(rows.map(({ text }) => [text, hashOfText(text)])).toEqual(rows.map(({ text, hash }) => [text, hash]));
  });
});
