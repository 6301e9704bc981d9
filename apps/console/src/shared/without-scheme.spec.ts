import { expect, it } from 'vitest';
import { withoutScheme } from './without-scheme';

it.each([
  ['whatsapp:+15550100001', '+15550100001'],
  ['+15550100001', '+15550100001'],
  ['sip:alice@example.test', 'sip:alice@example.test'],
  ['client:alice', 'client:alice'],
  ['Sidetrack', 'Sidetrack'],
])('of the address %s its number is told, or all of it: %s', (address, expected) => {
  expect(withoutScheme(address)).toBe(expected);
});
