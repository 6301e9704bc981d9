import { describe, expect, it } from 'vitest';
import { hashOfText } from './hash-of-text.js';

/** As `SELECT hashtext($1)` of a PostgreSQL 15 answers. */
const KNOWN = [
  ['', -1477818771],
  ['S', -1944199741],
  ['SM0', -1407088158],
  ['SM0123456789', -438288031],
  ['SM0123456789a', 932503122],
  ['SM00112233445566778899aabbccddeeff', 1594949187],
  ['8f14e45f-ceea-467f-9b8e-0b6f4c7f0a11', 193153070],
  ['é', -983094517],
  ['aé€🙂', -1149930357],
  ['SM00112233445566778899aabbccddeeffé', 1350862433],
] as const;

describe('the hash of a text', () => {
  it.each(KNOWN)('of "%s" is the one that PostgreSQL has', (text, hash) => {
    expect(hashOfText(text)).toBe(hash);
  });
});
